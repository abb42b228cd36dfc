import type { WireFinding } from '@makegood/contract';
import { getRouteApi } from '@tanstack/react-router';
import { useSay } from '../../i18n/say.tsx';
import { Segmented } from '../../kit/Segmented.tsx';
import { JourneyComments } from './comments/JourneyComments.tsx';
import { useTalk } from './comments/CommentsContext.tsx';
import classes from './Journey.module.css';
import { JourneyAside } from './JourneyAside.tsx';
import type { JourneyDetail } from './journeyDetail.ts';

const route = getRouteApi('/app/journeys/$journeyId');

type JourneySideProps = {
  readonly detail: JourneyDetail;
  readonly findings: readonly WireFinding[];
  readonly onStep: (step: string) => void;
};

/** Beside the drawing while no step is open: how the journey stands, or what colleagues say about it. */
export function JourneySide({ detail, findings, onStep }: JourneySideProps) {
  const say = useSay();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { openCount } = useTalk();
  const side = search.side ?? 'overview';
  return (
    <aside className={classes.overview} aria-label={detail.journey.name}>
      <Segmented
        label={say('web.journey.side')}
        value={side}
        options={[
          { value: 'overview', label: say('web.journey.side.overview') },
          { value: 'comments', label: openCount > 0 ? say('web.comments.open', { count: openCount }) : say('web.comments') },
        ]}
        onChange={(next) => void navigate({ search: { ...search, side: next === 'comments' ? next : undefined }, replace: true })}
      />
      {side === 'comments' ? <JourneyComments onStep={onStep} /> : <JourneyAside detail={detail} findings={findings} onStep={onStep} />}
    </aside>
  );
}
