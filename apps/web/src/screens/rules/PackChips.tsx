import type { PackVersion, PackVersionDetail } from '@makegood/contract';
import { useSay } from '../../i18n/say.tsx';
import { Chip } from '../../kit/Chip.tsx';
import type { Tone } from '../../kit/theme/tokens.ts';
import { useRealWhen, useWhen } from '../../kit/When.tsx';
import type { PackSavingState } from './editor/usePackAutosave.ts';

export const STATE_TONE: Readonly<Record<PackVersion['state'], Tone>> = {
  draft: 'warn',
  review: 'info',
  approved: 'info',
  scheduled: 'info',
  inForce: 'ok',
  superseded: 'plain',
  withdrawn: 'plain',
};

/** Which version this is and where it stands, what decides meanwhile, and whether what was drawn is kept. */
export function PackChips({
  detail: { version, inForce },
  saving,
}: {
  readonly detail: PackVersionDetail;
  readonly saving: PackSavingState | null;
}) {
  const say = useSay();
  const when = useWhen();
  const real = useRealWhen();
  const saved = saving?.answer?.version.savedAt ?? version.savedAt;
  const other = inForce && inForce.version.id !== version.id ? inForce.version : null;
  return (
    <>
      <Chip tone={STATE_TONE[version.state]}>
        {version.state === 'inForce'
          ? version.activeFrom === null
            ? say('web.rules.state.inForceNumber', { version: version.version })
            : say('web.rules.state.inForceSince', { version: version.version, date: when(version.activeFrom, 'nearDay', version.zone) })
          : version.state === 'scheduled' && version.activeFrom !== null
            ? say('web.rules.state.scheduledFor', { version: version.version, date: when(version.activeFrom, 'weekday', version.zone) })
            : say(`web.rules.state.${version.state}`, { version: version.version })}
      </Chip>
      {other ? <Chip tone="ok">{say('web.rules.state.inForceNumber', { version: other.version })}</Chip> : null}
      {saving ? (
        <small role="status">
          {saving.saving.state === 'saved' || saving.saving.state === 'joined'
            ? saved === null
              ? null
              : say('web.drafts.saved', { when: real(saved, 'inline') })
            : say(saving.saving.state === 'saving' ? 'web.canvas.saving.saving' : 'web.canvas.saving.unsaved')}
        </small>
      ) : null}
    </>
  );
}
