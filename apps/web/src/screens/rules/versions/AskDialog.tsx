import { Textarea } from '@mantine/core';
import { api, type PackVersionDetail } from '@makegood/contract';
import { useState } from 'react';
import { useAct } from '../../../api/queries.ts';
import { useSession } from '../../../app/session.tsx';
import { useSay } from '../../../i18n/say.tsx';
import { ConfirmDialog } from '../../../kit/ConfirmDialog.tsx';
import { useTell } from '../../../kit/tell.ts';
import { CheckRefusal } from './CheckRefusal.tsx';
import { StartField, startOf, type StartChoice } from './StartField.tsx';

export type VersionDialogProps = { readonly detail: PackVersionDetail; readonly revision: number; readonly close: () => void };

/** Asks a second person. The tests and the mutation check run first; what speaks against the draft is told here. */
export function AskDialog({ detail: { version, approvers }, revision, close }: VersionDialogProps) {
  const say = useSay();
  const tell = useTell();
  const me = useSession().user.id;
  const [note, setNote] = useState(version.note);
  const [start, setStart] = useState<StartChoice>({ how: 'now', date: '' });
  const ask = useAct(api.packVersions.ask, () => {
    close();
    tell.done(say('web.rules.ask.done'));
  });
  const chosen = startOf(start);
  const others = approvers.filter(({ id }) => id !== me).map(({ name }) => name);
  return (
    <ConfirmDialog
      opened
      title={say('web.rules.ask.title', { version: version.version })}
      deed={say('web.rules.ask.deed')}
      busy={ask.isPending}
      disabled={chosen === undefined}
      onClose={close}
      onDo={() =>
        version.id &&
        chosen !== undefined &&
        ask.mutate({ params: { id: version.id }, body: { revision, note: note.trim(), start: chosen } })
      }
    >
      <p>{others.length > 0 ? say('web.rules.ask.who', { names: others.join(', ') }) : say('web.rules.eyes.nobody')}</p>
      <Textarea
        label={say('web.rules.ask.note')}
        description={say('web.rules.ask.note.help')}
        maxLength={2_000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <StartField zone={version.zone} value={start} onChange={setStart} open />
      {ask.isPending ? <small role="status">{say('web.rules.ask.checking')}</small> : null}
      {ask.error ? <CheckRefusal error={ask.error} /> : null}
    </ConfirmDialog>
  );
}
