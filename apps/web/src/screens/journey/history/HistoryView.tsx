import { api } from '@makegood/contract';
import { getRouteApi } from '@tanstack/react-router';
import { useAsk } from '../../../api/queries.ts';
import { useDocument } from '../../../canvas/editor/EditorContext.tsx';
import { useSay } from '../../../i18n/say.tsx';
import { Asked } from '../../../kit/Asked.tsx';
import { Loading } from '../../../kit/Loading.tsx';
import { ProblemNotice } from '../../../kit/Problem.tsx';
import { CompareView } from '../compare/CompareView.tsx';
import { useVersionDocument } from '../compare/useVersionDocument.ts';
import type { JourneyDetail } from '../journeyDetail.ts';
import classes from './History.module.css';
import { VersionChoice } from './VersionChoice.tsx';
import { VersionList } from './VersionList.tsx';

const route = getRouteApi('/app/journeys/$journeyId');

/** Every version as it was published, each to be read, held against any other, and to be begun from again. */
export function HistoryView({ detail, wide }: { readonly detail: JourneyDetail; readonly wide: boolean }) {
  const asked = useAsk(api.journeyVersions.list, { params: { id: detail.journey.id } });
  return (
    <Asked asked={asked}>
      {({ items }) => (
        <div className={classes.page}>
          <VersionList journey={detail.journey} versions={items} />
          <Chosen detail={detail} numbers={items.map(({ number }) => number)} wide={wide} />
        </div>
      )}
    </Asked>
  );
}

type ChosenProps = { readonly detail: JourneyDetail; readonly numbers: readonly number[]; readonly wide: boolean };

/** What is looked at, and what it is held against. */
function Chosen({ detail, numbers, wide }: ChosenProps) {
  const say = useSay();
  const search = route.useSearch();
  const { id, live } = detail.journey;
  const draft = useDocument();
  const version = search.version;
  const shown = useVersionDocument(id, version ?? null);
  // A draft is held against what is live, unless somebody wants it otherwise.
  const against = search.against ?? (version === undefined ? (live?.versionNumber ?? null) : null);
  const other = useVersionDocument(id, against);
  const error = shown.error ?? other.error;
  if (error) return <ProblemNotice error={error} />;
  const after = version === undefined ? draft : shown.document;
  if (!after || (against !== null && !other.document)) return <Loading />;
  return (
    <CompareView
      journey={detail.journey.id}
      key={`${version ?? 'draft'} ${against ?? ''}`}
      before={other.document}
      after={after}
      wide={wide}
      head={
        <>
          <h2>{version === undefined ? say('web.history.draft') : say('web.journey.versionLine', { version })}</h2>
          <VersionChoice numbers={numbers} version={version ?? null} against={against} />
        </>
      }
    />
  );
}
