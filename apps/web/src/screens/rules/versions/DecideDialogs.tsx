import { Textarea } from '@mantine/core';
import { api, type PackStart } from '@makegood/contract';
import { useState } from 'react';
import { useAct } from '../../../api/queries.ts';
import { useSay } from '../../../i18n/say.tsx';
import { ChoiceCards } from '../../../kit/ChoiceCards.tsx';
import { ConfirmDialog } from '../../../kit/ConfirmDialog.tsx';
import { CopyableId } from '../../../kit/CopyableId.tsx';
import { useTell } from '../../../kit/tell.ts';
import type { VersionDialogProps } from './AskDialog.tsx';
import { CheckRefusal } from './CheckRefusal.tsx';
import { StartField, startOf, type StartChoice } from './StartField.tsx';
import { useStartWords } from './startWords.ts';

/** Agrees to exactly the content that was read; another content by now is a conflict, which the server tells. */
export function ApproveDialog({ detail: { version }, close }: VersionDialogProps) {
  const say = useSay();
  const tell = useTell();
  const proposed = useStartWords();
  const [note, setNote] = useState('');
  const [as, setAs] = useState<'proposed' | 'other'>('proposed');
  const [start, setStart] = useState<StartChoice>({ how: 'now', date: '' });
  const approve = useAct(api.packVersions.approve, () => {
    close();
    tell.done(say('web.rules.approve.done'));
  });
  const chosen: PackStart | null | undefined = as === 'other' ? startOf(start) : null;
  const { id, hash } = version;
  return (
    <ConfirmDialog
      opened
      title={say('web.rules.approve.title', { version: version.version })}
      deed={say('web.rules.approve.deed')}
      busy={approve.isPending}
      disabled={id === null || hash === null || chosen === undefined}
      onClose={close}
      onDo={() => {
        if (id === null || hash === null || chosen === undefined) return;
        approve.mutate({ params: { id }, body: { hash, note: note.trim(), ...(as === 'other' ? { start: chosen } : {}) } });
      }}
    >
      <p>{say('web.rules.approve.help', { authors: version.authors.map(({ name }) => name).join(', ') })}</p>
      <ChoiceCards
        label={say('web.rules.start')}
        value={as}
        onChange={setAs}
        choices={[
          { value: 'proposed', title: proposed(version) },
          { value: 'other', title: say('web.rules.start.other') },
        ]}
      />
      {as === 'other' ? <StartField zone={version.zone} value={start} onChange={setStart} open /> : null}
      <Textarea
        label={say('web.rules.approve.note')}
        maxLength={2_000}
        minRows={2}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {hash === null ? null : <CopyableId id={hash} label={say('web.rules.about.hash')} />}
      {approve.error ? <CheckRefusal error={approve.error} /> : null}
    </ConfirmDialog>
  );
}

/** Sends it back with the reason, which its authors read over their draft. */
export function RejectDialog({ detail: { version }, close }: VersionDialogProps) {
  const say = useSay();
  const tell = useTell();
  const [note, setNote] = useState('');
  const reject = useAct(api.packVersions.reject, () => {
    close();
    tell.done(say('web.rules.reject.done'));
  });
  const { id, hash } = version;
  return (
    <ConfirmDialog
      opened
      title={say('web.rules.reject.title', { version: version.version })}
      deed={say('web.rules.reject.deed')}
      busy={reject.isPending}
      error={reject.error}
      disabled={note.trim() === '' || id === null || hash === null}
      onClose={close}
      onDo={() => id !== null && hash !== null && reject.mutate({ params: { id }, body: { hash, note: note.trim() } })}
    >
      <Textarea
        data-autofocus
        label={say('web.rules.reject.note')}
        maxLength={2_000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}

/** Says when an approved version begins, or changes that. */
export function ScheduleDialog({ detail: { version }, close }: VersionDialogProps) {
  const say = useSay();
  const tell = useTell();
  const [start, setStart] = useState<StartChoice>({ how: 'now', date: '' });
  const schedule = useAct(api.packVersions.schedule, () => {
    close();
    tell.done(say('web.rules.schedule.done'));
  });
  const chosen = startOf(start);
  const { id, hash } = version;
  return (
    <ConfirmDialog
      opened
      title={say('web.rules.schedule.title', { version: version.version })}
      deed={say('web.rules.schedule.deed')}
      busy={schedule.isPending}
      disabled={!chosen || id === null || hash === null}
      onClose={close}
      onDo={() => chosen && id !== null && hash !== null && schedule.mutate({ params: { id }, body: { hash, start: chosen } })}
    >
      <p>{say('web.rules.schedule.help')}</p>
      <StartField zone={version.zone} value={start} onChange={setStart} />
      {schedule.error ? <CheckRefusal error={schedule.error} /> : null}
    </ConfirmDialog>
  );
}

/** Gives a version up before it decides; its text stays in the history. */
export function WithdrawDialog({ detail: { version }, close }: VersionDialogProps) {
  const say = useSay();
  const tell = useTell();
  const [note, setNote] = useState('');
  const withdraw = useAct(api.packVersions.withdraw, () => {
    close();
    tell.done(say('web.rules.withdraw.done'));
  });
  return (
    <ConfirmDialog
      opened
      dangerous
      title={say('web.rules.withdraw.title', { version: version.version })}
      deed={say('web.rules.withdraw.deed')}
      busy={withdraw.isPending}
      error={withdraw.error}
      onClose={close}
      onDo={() => version.id && withdraw.mutate({ params: { id: version.id }, body: { note: note.trim() } })}
    >
      <p>{say('web.rules.withdraw.help')}</p>
      <Textarea
        label={say('web.rules.withdraw.note')}
        maxLength={2_000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}
