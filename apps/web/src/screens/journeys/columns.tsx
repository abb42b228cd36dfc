import { Link } from '@tanstack/react-router';
import type { JourneySummary } from '@makegood/contract';
import { formatCount } from '../../format/numbers.ts';
import { useLanguage } from '../../i18n/language.tsx';
import { useSay } from '../../i18n/say.tsx';
import { Chip } from '../../kit/Chip.tsx';
import type { Column } from '../../kit/DataTable.tsx';
import { useRealWhen, useWhen } from '../../kit/When.tsx';
import classes from './Journeys.module.css';
import { ReviewChip } from './ReviewChip.tsx';
import { STATUS_TONE } from './status.ts';

function DraftCell({ journey }: { readonly journey: JourneySummary }) {
  const say = useSay();
  const when = useRealWhen();
  const { errors, warnings } = journey.findings;
  if (!journey.draft) return <span aria-hidden="true">–</span>;
  const names = journey.draft.authors.map((author) => author.name).join(', ');
  return (
    <span className={classes.stack}>
      <small>
        {names
          ? say('web.journeys.draftBy', { when: when(journey.draft.savedAt, 'inline'), who: names })
          : say('web.journeys.draftSaved', { when: when(journey.draft.savedAt, 'inline') })}
      </small>
      {errors + warnings > 0 ? (
        <span>
          <Chip tone={errors > 0 ? 'stop' : 'warn'}>{say('web.journeys.findings', { count: errors + warnings })}</Chip>
        </span>
      ) : null}
    </span>
  );
}

export function useJourneyColumns(): readonly Column<JourneySummary>[] {
  const say = useSay();
  const when = useWhen();
  const { locale } = useLanguage();
  const count = (id: 'running' | 'waiting' | 'ended'): Column<JourneySummary> => ({
    id,
    header: say(`web.journeys.${id}`),
    align: 'end',
    cell: (journey) =>
      id === 'running' && journey.counts.running > 0 ? (
        <Link to="/accounts" search={{ journey: journey.id }}>
          {formatCount(journey.counts.running, locale)}
        </Link>
      ) : (
        formatCount(journey.counts[id], locale)
      ),
  });
  return [
    {
      id: 'name',
      header: say('web.journeys.name'),
      cell: (journey) => (
        <span className={classes.stack}>
          <Link to="/journeys/$journeyId" params={{ journeyId: journey.id }}>
            {journey.name}
          </Link>
          <small>
            {say('web.journeys.steps', { count: journey.steps })}
            {journey.openComments > 0 ? ` · ${say('web.comments.count', { count: journey.openComments })}` : null}
          </small>
        </span>
      ),
    },
    {
      id: 'status',
      header: say('web.journeys.status'),
      cell: (journey) => (
        <span className={classes.chips}>
          <Chip tone={STATUS_TONE[journey.status]}>{say(`web.journeys.status.${journey.status}`)}</Chip>
          <ReviewChip review={journey.review} />
        </span>
      ),
    },
    {
      id: 'version',
      header: say('web.journeys.version'),
      wideOnly: true,
      cell: (journey) =>
        journey.live ? (
          <span className={classes.stack}>
            {journey.live.name ?? say('web.journeys.versionOf', { version: journey.live.versionNumber })}
            <small>
              {journey.live.name
                ? say('web.journeys.versionSince', { version: journey.live.versionNumber, when: when(journey.live.publishedAt, 'day') })
                : say('web.journeys.since', { when: when(journey.live.publishedAt, 'day') })}
            </small>
          </span>
        ) : (
          <span aria-hidden="true">–</span>
        ),
    },
    { id: 'draft', header: say('web.journeys.draft'), wideOnly: true, cell: (journey) => <DraftCell journey={journey} /> },
    count('running'),
    count('waiting'),
    count('ended'),
  ];
}
