import { Button, Textarea } from '@mantine/core';
import { api, type PackVersion } from '@makegood/contract';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useAct, useAsk } from '../../../api/queries.ts';
import { useSay } from '../../../i18n/say.tsx';
import { Asked } from '../../../kit/Asked.tsx';
import { Chip } from '../../../kit/Chip.tsx';
import { ConfirmDialog } from '../../../kit/ConfirmDialog.tsx';
import { useTell } from '../../../kit/tell.ts';
import { useRealWhen, useWhen } from '../../../kit/When.tsx';
import { STATE_TONE } from '../PackChips.tsx';
import { CheckRefusal } from './CheckRefusal.tsx';
import { CompareVersions } from './CompareVersions.tsx';
import classes from './Versions.module.css';

/** Every version of the pack with who drew, approved and started it; each can be read, and taken back to. */
export function HistoryView({ packId, shown }: { readonly packId: string; readonly shown: PackVersion }) {
  const say = useSay();
  const asked = useAsk(api.packVersions.history, { params: { id: packId } });
  const [back, setBack] = useState<PackVersion | null>(null);
  return (
    <>
      <h2>{say('web.rules.history')}</h2>
      <Asked asked={asked}>
        {({ items }) => (
          <>
            {items.length > 1 ? <CompareVersions packId={packId} versions={items} /> : null}
            <ol className={classes.history}>
              {items.map((version) => (
                <Entry key={version.id ?? 'release'} version={version} here={version.id === shown.id} onBack={() => setBack(version)} />
              ))}
            </ol>
          </>
        )}
      </Asked>
      {back ? <RollBackDialog version={back} close={() => setBack(null)} /> : null}
    </>
  );
}

type EntryProps = { readonly version: PackVersion; readonly here: boolean; readonly onBack: () => void };

function Entry({ version, here, onBack }: EntryProps) {
  const say = useSay();
  const when = useWhen();
  const real = useRealWhen();
  const title = say('web.rules.history.version', { version: version.version });
  const lines = [
    version.id === null ? say('web.rules.about.release') : null,
    version.rollBack && version.basedOn?.version ? say('web.rules.history.rollBack', { version: version.basedOn.version }) : null,
    version.authors.length > 0 ? say('web.rules.history.authors', { names: version.authors.map(({ name }) => name).join(', ') }) : null,
    version.savedAt === null ? null : say('web.rules.history.saved', { when: real(version.savedAt, 'inline') }),
    version.decided
      ? say(version.decided.approved ? 'web.rules.history.approved' : 'web.rules.history.sentBack', {
          who: version.decided.by.name,
          when: when(version.decided.at, 'inline'),
        })
      : null,
    version.activeFrom === null ? null : say('web.rules.history.from', { when: when(version.activeFrom, 'weekday', version.zone) }),
    version.supersededAt === null ? null : say('web.rules.history.until', { when: when(version.supersededAt, 'weekday', version.zone) }),
  ].filter((line) => line !== null);
  return (
    <li className={classes.entry} aria-current={here || undefined}>
      <div className={classes.entryHead}>
        <h3>
          {version.id === null ? (
            title
          ) : (
            <Link
              to="/rules/$packId"
              params={{ packId: version.packId }}
              search={version.state === 'inForce' ? {} : { version: version.id }}
            >
              {title}
            </Link>
          )}
        </h3>
        <Chip tone={STATE_TONE[version.state]}>{say(`web.rules.open.${version.state}`)}</Chip>
        <span className={classes.grow} />
        {version.can.includes('rollBack') ? (
          <Button size="xs" onClick={onBack}>
            {say('web.rules.rollBack')}
          </Button>
        ) : null}
      </div>
      {version.note ? <p>“{version.note}”</p> : null}
      <small>{lines.join(' · ')}</small>
    </li>
  );
}

/** Proposes an older content anew: it starts at once when a second person approves, and nothing leaves the history. */
function RollBackDialog({ version, close }: { readonly version: PackVersion; readonly close: () => void }) {
  const say = useSay();
  const tell = useTell();
  const navigate = useNavigate();
  const [note, setNote] = useState('');
  const rollBack = useAct(api.packVersions.rollBack, ({ version: made }) => {
    close();
    tell.done(say('web.rules.ask.done'));
    if (made.id) void navigate({ to: '/rules/$packId', params: { packId: made.packId }, search: { version: made.id } });
  });
  return (
    <ConfirmDialog
      opened
      title={say('web.rules.rollBack.title', { version: version.version })}
      deed={say('web.rules.rollBack.deed')}
      busy={rollBack.isPending}
      onClose={close}
      onDo={() =>
        rollBack.mutate({
          params: { id: version.packId },
          body: { to: version.id === null ? { type: 'builtIn' } : { type: 'version', id: version.id }, note: note.trim() },
        })
      }
    >
      <p>{say('web.rules.rollBack.help')}</p>
      <Textarea label={say('web.rules.ask.note')} maxLength={2_000} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
      {rollBack.error ? <CheckRefusal error={rollBack.error} /> : null}
    </ConfirmDialog>
  );
}
