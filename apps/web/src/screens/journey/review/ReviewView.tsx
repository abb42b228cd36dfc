import type { ReviewId } from '@makegood/base';
import { api, type ReviewStanding, type WireDocument } from '@makegood/contract';
import { parseDocument, type JourneyDocument } from '@makegood/journey';
import { useMemo, useState } from 'react';
import { useAsk } from '../../../api/queries.ts';
import { useDocument } from '../../../canvas/editor/EditorContext.tsx';
import { useSay } from '../../../i18n/say.tsx';
import { Asked } from '../../../kit/Asked.tsx';
import { Loading } from '../../../kit/Loading.tsx';
import { ProblemNotice } from '../../../kit/Problem.tsx';
import { Segmented } from '../../../kit/Segmented.tsx';
import { StepComments } from '../comments/StepComments.tsx';
import { JourneyComments } from '../comments/JourneyComments.tsx';
import { useTalk } from '../comments/CommentsContext.tsx';
import { CompareView } from '../compare/CompareView.tsx';
import { useVersionDocument } from '../compare/useVersionDocument.ts';
import type { JourneyDetail } from '../journeyDetail.ts';
import { ReviewStandingCard } from './ReviewStandingCard.tsx';

type ReviewViewProps = { readonly detail: JourneyDetail; readonly wide: boolean };

/** What would be published held against what is live, with who has to agree, who did, and what is said about it. */
export function ReviewView({ detail, wide }: ReviewViewProps) {
  const asked = useAsk(api.journeyReviews.standing, { params: { id: detail.journey.id } });
  return (
    <Asked asked={asked}>
      {(standing) =>
        standing.current ? (
          <HandedOver key={standing.current.id} detail={detail} standing={standing} review={standing.current.id} wide={wide} />
        ) : (
          <NotAsked detail={detail} standing={standing} wide={wide} />
        )
      }
    </Asked>
  );
}

/** What was handed over is looked at, not what somebody has drawn since. */
function HandedOver({
  detail,
  standing,
  review,
  wide,
}: ReviewViewProps & { readonly standing: ReviewStanding; readonly review: ReviewId }) {
  const asked = useAsk(api.journeyReviews.read, { params: { id: review } });
  return (
    <Asked asked={asked}>
      {({ document, base }) => <Handed detail={detail} standing={standing} wide={wide} document={document} base={base?.document ?? null} />}
    </Asked>
  );
}

type HandedProps = ReviewViewProps & {
  readonly standing: ReviewStanding;
  readonly document: WireDocument;
  readonly base: WireDocument | null;
};

function Handed({ detail, standing, wide, document, base }: HandedProps) {
  const after = useRead(document);
  const before = useRead(base);
  if (!after) return null;
  return <Compared detail={detail} standing={standing} wide={wide} before={before} after={after} />;
}

function NotAsked({ detail, standing, wide }: ReviewViewProps & { readonly standing: ReviewStanding }) {
  const drawn = useDocument();
  const live = useVersionDocument(detail.journey.id, detail.journey.live?.versionNumber ?? null);
  if (live.error) return <ProblemNotice error={live.error} />;
  // What it is held against is on its way.
  if (detail.journey.live && !live.document) return <Loading />;
  return <Compared detail={detail} standing={standing} wide={wide} before={live.document} after={drawn} />;
}

type ComparedProps = ReviewViewProps & {
  readonly standing: ReviewStanding;
  readonly before: JourneyDocument | null;
  readonly after: JourneyDocument;
};

function Compared({ detail, standing, wide, before, after }: ComparedProps) {
  const say = useSay();
  const { openCount } = useTalk();
  const [side, setSide] = useState<'changes' | 'comments'>('changes');
  return (
    <CompareView
      journey={detail.journey.id}
      before={before}
      after={after}
      list={side === 'changes'}
      wide={wide}
      head={
        <>
          <ReviewStandingCard detail={detail} standing={standing} compared={before !== null} />
          <Segmented
            label={say('web.review.side')}
            value={side}
            options={[
              { value: 'changes', label: say('web.review.changes') },
              { value: 'comments', label: openCount > 0 ? say('web.comments.open', { count: openCount }) : say('web.comments') },
            ]}
            onChange={setSide}
          />
          {side === 'comments' ? <JourneyComments onStep={undefined} /> : null}
        </>
      }
      about={(step) => <StepComments step={step} />}
    />
  );
}

/** A document that this release cannot read is not shown; its review then says only what people said. */
const useRead = (document: WireDocument | null): JourneyDocument | null =>
  useMemo(() => {
    const parsed = document === null ? null : parseDocument(document);
    return parsed?.ok ? parsed.value : null;
  }, [document]);
