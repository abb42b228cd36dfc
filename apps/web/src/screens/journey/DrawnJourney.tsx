import { api } from '@makegood/contract';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useAsk } from '../../api/queries.ts';
import { useEditor } from '../../canvas/editor/EditorContext.tsx';
import { useSaving } from '../../canvas/editor/SavingContext.tsx';
import { DrawingSlotsContext, type DrawingSlots } from '../../canvas/flow/slots.ts';
import { PanelSlotsContext, type PanelSlots } from '../../canvas/panel/slots.ts';
import { Loading } from '../../kit/Loading.tsx';
import { Screen } from '../../kit/shell/Screen.tsx';
import { StepComments } from './comments/StepComments.tsx';
import { HistoryView } from './history/HistoryView.tsx';
import { JourneyActions } from './JourneyActions.tsx';
import { JourneyChips } from './JourneyChips.tsx';
import type { JourneyPageProps } from './journeyDetail.ts';
import { JourneySide } from './JourneySide.tsx';
import { OutlinePage } from './outline/OutlinePage.tsx';
import { JourneyPaper } from './outline/print/JourneyPaper.tsx';
import { useJourneyView } from './outline/useJourneyView.ts';
import { PresenceAvatars } from './presence/PresenceAvatars.tsx';
import { StepPresence } from './presence/StepPresence.tsx';
import { ReviewView } from './review/ReviewView.tsx';
import { StepBadges } from './StepBadges.tsx';

/** The canvas library is loaded with the first journey that is drawn, not with the app. */
const JourneyCanvas = lazy(() => import('../../canvas/JourneyCanvas.tsx').then((module) => ({ default: module.JourneyCanvas })));

/** What stands on the steps of the draft, and on no picture of another drawing. */
const SLOTS: DrawingSlots = { edge: StepBadges };
const PANEL: PanelSlots = { head: StepPresence, foot: StepComments };

const route = getRouteApi('/app/journeys/$journeyId');

/** One journey: its drawing as a picture or in words, its versions, or what is to be reviewed. */
export function DrawnJourney({ detail, trail, wide }: JourneyPageProps & { readonly wide: boolean }) {
  const { journey } = detail;
  const { view } = route.useSearch();
  const [shape, setShape] = useJourneyView();
  const { saving } = useSaving();
  const checked = useEditor((editor) => editor.checked);
  const drawn = useEditor((editor) => editor.findings);
  const findings = checked ? drawn : detail.findings;
  const overlay = useAsk(api.journeys.overlay, { params: { id: journey.id } }, { enabled: journey.live !== null, refetchInterval: 15_000 });
  const aside = (onStep: (step: string) => void) => <JourneySide detail={detail} findings={findings} onStep={onStep} />;
  return (
    <Screen
      title={journey.name}
      trail={trail}
      layout="bare"
      chips={<JourneyChips journey={journey} saving={saving} findings={findings} />}
      actions={
        <>
          <PresenceAvatars />
          <JourneyActions journey={journey} document={detail.document} saved={saving.state === 'saved'} />
        </>
      }
    >
      <PanelSlotsContext value={PANEL}>
        {view === undefined ? <JourneyPaper journey={journey} findings={findings} /> : null}
        {view === 'history' ? (
          <HistoryView detail={detail} wide={wide} />
        ) : view === 'review' ? (
          <ReviewView detail={detail} wide={wide} />
        ) : wide && shape === 'canvas' ? (
          <DrawingSlotsContext value={SLOTS}>
            <Suspense fallback={<Loading />}>
              <JourneyCanvas overlay={overlay.data} onOutline={() => setShape('outline')} overview={aside} />
            </Suspense>
          </DrawingSlotsContext>
        ) : (
          <OutlinePage
            journey={journey.id}
            overlay={overlay.data}
            findings={findings}
            onCanvas={wide ? () => setShape('canvas') : null}
            overview={aside}
          />
        )}
      </PanelSlotsContext>
    </Screen>
  );
}
