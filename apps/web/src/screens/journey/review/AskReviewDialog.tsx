import { Select, Textarea } from '@mantine/core';
import { api } from '@makegood/contract';
import { useState } from 'react';
import { useAct } from '../../../api/queries.ts';
import { useSaving } from '../../../canvas/editor/SavingContext.tsx';
import { useSay } from '../../../i18n/say.tsx';
import { ConfirmDialog } from '../../../kit/ConfirmDialog.tsx';
import { useTell } from '../../../kit/tell.ts';
import type { ReviewDialogProps } from './reviewDialog.ts';

const ANYBODY = 'anybody';

/** Asks a second person, or anybody who may, to look at the draft as it is saved. */
export function AskReviewDialog({ detail, standing, close }: ReviewDialogProps) {
  const say = useSay();
  const tell = useTell();
  const { saver } = useSaving();
  const [of, setOf] = useState<string>(ANYBODY);
  const [note, setNote] = useState('');
  const ask = useAct(api.journeyReviews.ask, () => {
    close();
    tell.done(say('web.review.ask.done'));
  });
  const chosen = standing.reviewers.find(({ id }) => id === of)?.id ?? null;
  return (
    <ConfirmDialog
      opened
      title={say('web.review.ask.title', { name: detail.journey.name })}
      deed={say('web.review.ask.deed')}
      busy={ask.isPending}
      error={ask.error}
      onDo={() => ask.mutate({ params: { id: detail.journey.id }, body: { revision: saver.revision, of: chosen, note: note.trim() } })}
      onClose={close}
    >
      {standing.reviewers.length === 0 ? <p>{say('web.review.who.nobody')}</p> : null}
      <Select
        label={say('web.review.ask.of')}
        value={of}
        data={[
          { value: ANYBODY, label: say('web.review.ask.anybody') },
          ...standing.reviewers.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(value) => setOf(value ?? ANYBODY)}
      />
      <Textarea
        label={say('web.review.ask.note')}
        value={note}
        maxLength={2_000}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}
