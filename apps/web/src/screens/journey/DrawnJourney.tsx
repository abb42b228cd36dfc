import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useEditor } from '../../canvas/editor/EditorContext.tsx';
import { useSaving } from '../../canvas/editor/SavingContext.tsx';
import { DrawingSlotsContext } from '../../canvas/flow/slots.ts';
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
import { useOverlay } from './overlay/OverlayContext.tsx';
import { StepHead } from './overlay/StepHead.tsx';
import { useDrawingSlotsWithNumbers } from './overlay/useDrawingSlotsWithNumbers.ts';
import { PresenceAvatars } from './presence/PresenceAvatars.tsx';
import { ReviewView } from './review/ReviewView.tsx';
import { TestRunView } from './test-run/TestRunView.tsx';

/** The canvas library is loaded with the first journey that is drawn, not with the app. */
const JourneyCanvas = lazy(() => import('../../canvas/JourneyCanvas.tsx').then((module) => ({ default: module.JourneyCanvas })));

const PANEL: PanelSlots = { head: StepHead, foot: StepComments };

const route = getRouteApi('/app/journeys/$journeyId');

/** One journey: its drawing as a picture or in words, its versions, what is to be reviewed, or one account going through. */
export function DrawnJourney({ detail, trail, wide }: JourneyPageProps & { readonly wide: boolean }) {
  const { journey } = detail;
  const { view } = route.useSearch();
  const [shape, setShape] = useJourneyView();
  const { saving } = useSaving();
  const checked = useEditor((editor) => editor.checked);
  const drawn = useEditor((editor) => editor.findings);
  const findings = checked ? drawn : detail.findings;
  const overlay = useOverlay();
  const slots = useDrawingSlotsWithNumbers(overlay);
  const numbers = overlay?.choice.shown ? overlay.answer : undefined;
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
          <JourneyActions journey={journey} document={detail.document} saved={saving.state === 'saved'} wide={wide} />
        </>
      }
    >
      <PanelSlotsContext value={PANEL}>
        {view === undefined ? <JourneyPaper journey={journey} findings={findings} /> : null}
        {view === 'history' ? (
          <HistoryView detail={detail} wide={wide} />
        ) : view === 'review' ? (
          <ReviewView detail={detail} wide={wide} />
        ) : view === 'test' ? (
          <TestRunView detail={detail} wide={wide} />
        ) : wide && shape === 'canvas' ? (
          <DrawingSlotsContext value={slots}>
            <Suspense fallback={<Loading />}>
              <JourneyCanvas overlay={numbers} onOutline={() => setShape('outline')} overview={aside} />
            </Suspense>
          </DrawingSlotsContext>
        ) : (
          <OutlinePage
            journey={journey.id}
            overlay={numbers}
            findings={findings}
            onCanvas={wide ? () => setShape('canvas') : null}
            overview={aside}
          />
        )}
      </PanelSlotsContext>
    </Screen>
  );
}
