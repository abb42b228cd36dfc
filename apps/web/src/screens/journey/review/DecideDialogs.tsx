import { Textarea } from '@mantine/core';
import { api } from '@makegood/contract';
import { useState } from 'react';
import { useAct } from '../../../api/queries.ts';
import { useSay } from '../../../i18n/say.tsx';
import { ConfirmDialog } from '../../../kit/ConfirmDialog.tsx';
import { CopyableId } from '../../../kit/CopyableId.tsx';
import { useTell } from '../../../kit/tell.ts';
import type { ReviewDialogProps } from './reviewDialog.ts';

/** Agrees to exactly what was read; another drawing by now is a conflict, which the server tells. */
export function ApproveDialog({ detail, standing, close }: ReviewDialogProps) {
  const say = useSay();
  const tell = useTell();
  const [note, setNote] = useState('');
  const approve = useAct(api.journeyReviews.approve, () => {
    close();
    tell.done(say('web.review.approve.done'));
  });
  const { current } = standing;
  const authors = detail.journey.draft?.authors.map(({ name }) => name) ?? [];
  return (
    <ConfirmDialog
      opened
      title={say('web.review.approve.title', { name: detail.journey.name })}
      deed={say('web.review.approve.deed')}
      busy={approve.isPending}
      error={approve.error}
      disabled={!current}
      onDo={() => current && approve.mutate({ params: { id: current.id }, body: { hash: current.hash, note: note.trim() } })}
      onClose={close}
    >
      <p>{say('web.review.approve.text', { names: authors.join(', '), count: authors.length })}</p>
      <Textarea
        label={say('web.review.approve.note')}
        minRows={2}
        maxLength={2_000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {current ? <CopyableId id={current.hash} label={say('web.review.hash')} /> : null}
    </ConfirmDialog>
  );
}

/** Sends it back with what is to be changed, which its authors read over their draft. */
export function AskChangesDialog({ detail, standing, close }: ReviewDialogProps) {
  const say = useSay();
  const tell = useTell();
  const [note, setNote] = useState('');
  const askChanges = useAct(api.journeyReviews.askChanges, () => {
    close();
    tell.done(say('web.review.askChanges.done'));
  });
  const { current } = standing;
  return (
    <ConfirmDialog
      opened
      title={say('web.review.askChanges.title', { name: detail.journey.name })}
      deed={say('web.review.askChanges.deed')}
      busy={askChanges.isPending}
      error={askChanges.error}
      disabled={!current || note.trim() === ''}
      onDo={() => current && askChanges.mutate({ params: { id: current.id }, body: { hash: current.hash, note: note.trim() } })}
      onClose={close}
    >
      <Textarea
        data-autofocus
        label={say('web.review.askChanges.note')}
        maxLength={2_000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}

/** Takes the question back, or an approval that was given. */
export function WithdrawDialog({ detail, standing, close }: ReviewDialogProps) {
  const say = useSay();
  const withdraw = useAct(api.journeyReviews.withdraw, close);
  const { current } = standing;
  return (
    <ConfirmDialog
      opened
      dangerous
      title={say('web.review.withdraw.title', { name: detail.journey.name })}
      deed={say('web.review.withdraw.deed')}
      busy={withdraw.isPending}
      error={withdraw.error}
      disabled={!current}
      onDo={() => current && withdraw.mutate({ params: { id: current.id } })}
      onClose={close}
    >
      <p>{say(current?.state === 'approved' ? 'web.review.withdraw.approved' : 'web.review.withdraw.text')}</p>
    </ConfirmDialog>
  );
}
