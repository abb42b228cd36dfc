import type { JourneySummary, JourneyVersion } from '@makegood/contract';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useSay } from '../../../i18n/say.tsx';
import { Chip } from '../../../kit/Chip.tsx';
import { useRealWhen } from '../../../kit/When.tsx';
import { ReviewChip } from '../../journeys/ReviewChip.tsx';
import classes from './History.module.css';
import { RenameDialog } from './RenameDialog.tsx';
import { RestoreDialog } from './RestoreDialog.tsx';
import { VersionCard } from './VersionCard.tsx';

const route = getRouteApi('/app/journeys/$journeyId');

type VersionListProps = { readonly journey: JourneySummary; readonly versions: readonly JourneyVersion[] };

/** The draft, then every version, the newest first. */
export function VersionList({ journey, versions }: VersionListProps) {
  const say = useSay();
  const shown = route.useSearch().version;
  const [restoring, setRestoring] = useState<JourneyVersion | null>(null);
  const [naming, setNaming] = useState<JourneyVersion | null>(null);
  return (
    <nav className={classes.list} aria-label={say('web.journey.versions')}>
      <ol>
        {journey.draft ? <DraftCard journey={journey} shown={shown === undefined} /> : null}
        {versions.map((version) => (
          <VersionCard
            key={version.id}
            journey={journey}
            version={version}
            shown={version.number === shown}
            onRestore={() => setRestoring(version)}
            onRename={() => setNaming(version)}
          />
        ))}
      </ol>
      {versions.length === 0 ? <p className={classes.quiet}>{say('web.journey.versions.none')}</p> : null}
      {restoring ? <RestoreDialog journey={journey} version={restoring} close={() => setRestoring(null)} /> : null}
      {naming ? <RenameDialog journey={journey.id} version={naming} close={() => setNaming(null)} /> : null}
    </nav>
  );
}

function DraftCard({ journey, shown }: { readonly journey: JourneySummary; readonly shown: boolean }) {
  const say = useSay();
  const when = useRealWhen();
  const { draft, review } = journey;
  if (!draft) return null;
  const names = draft.authors.map(({ name }) => name).join(', ');
  return (
    <li className={classes.card} aria-current={shown || undefined}>
      <div className={classes.head}>
        <Link to="/journeys/$journeyId" params={{ journeyId: journey.id }} search={{ view: 'history' }}>
          <b>{say('web.history.draft')}</b>
        </Link>
        <Chip>{say('web.journeys.status.draft')}</Chip>
        <ReviewChip review={review} />
      </div>
      <small>
        {names === ''
          ? say('web.journeys.draftSaved', { when: when(draft.savedAt, 'inline') })
          : say('web.journeys.draftBy', { when: when(draft.savedAt, 'inline'), who: names })}
      </small>
    </li>
  );
}
