import type { JourneySummary, WireFinding } from '@makegood/contract';
import type { Saving } from '../../canvas/saving/draftSaver.ts';
import { useSay } from '../../i18n/say.tsx';
import { Chip } from '../../kit/Chip.tsx';
import { ReviewChip } from '../journeys/ReviewChip.tsx';
import { STATUS_TONE } from '../journeys/status.ts';
import { SaveState } from './SaveState.tsx';

type JourneyChipsProps = {
  readonly journey: JourneySummary;
  /** Null where nothing is drawn. */
  readonly saving: Saving | null;
  readonly findings: readonly WireFinding[];
};

/** How the journey stands, beside its name: what is live, whose draft it is and how far, whether it is saved, what is to be settled. */
export function JourneyChips({ journey, saving, findings }: JourneyChipsProps) {
  const say = useSay();
  const { draft, live, status } = journey;
  return (
    <>
      <Chip tone={STATUS_TONE[status]}>
        {live && status !== 'draft'
          ? `${say(`web.journeys.status.${status}`)} · ${say('web.journeys.versionOf', { version: live.versionNumber })}`
          : say(`web.journeys.status.${status}`)}
      </Chip>
      {draft && live ? <Chip>{say('web.journey.draftOf', { version: live.versionNumber + 1 })}</Chip> : null}
      <ReviewChip review={journey.review} />
      {saving ? <SaveState saving={saving} drafted={draft !== null} /> : null}
      {findings.length > 0 ? (
        <Chip tone={findings.some((finding) => finding.severity === 'error') ? 'stop' : 'warn'}>
          {say('web.journeys.findings', { count: findings.length })}
        </Chip>
      ) : null}
    </>
  );
}
