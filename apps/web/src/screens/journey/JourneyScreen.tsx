import { api, type AnswerOf, type Api, type WireFinding } from '@makegood/contract';
import { parseDocument, type DocumentProblem } from '@makegood/journey';
import { getRouteApi } from '@tanstack/react-router';
import { useMediaQuery } from '@mantine/hooks';
import { lazy, Suspense, useState } from 'react';
import { useAsk } from '../../api/queries.ts';
import { useEditor } from '../../canvas/editor/EditorContext.tsx';
import { JourneyEditor } from '../../canvas/editor/JourneyEditor.tsx';
import { useSaving } from '../../canvas/editor/SavingContext.tsx';
import type { Saving } from '../../canvas/editor/useAutosave.ts';
import { useSay } from '../../i18n/say.tsx';
import { Asked } from '../../kit/Asked.tsx';
import { Chip } from '../../kit/Chip.tsx';
import { Loading } from '../../kit/Loading.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { Screen } from '../../kit/shell/Screen.tsx';
import { useRealWhen } from '../../kit/When.tsx';
import { STATUS_TONE } from '../journeys/status.ts';
import classes from './Journey.module.css';
import { JourneyActions } from './JourneyActions.tsx';
import { JourneyAside } from './JourneyAside.tsx';
import { OutlinePage } from './outline/OutlinePage.tsx';
import { useJourneyView } from './outline/useJourneyView.ts';

/** The canvas library is loaded with the first journey that is drawn, not with the app. */
const JourneyCanvas = lazy(() => import('../../canvas/JourneyCanvas.tsx').then((module) => ({ default: module.JourneyCanvas })));

type Detail = AnswerOf<Api['journeys']['read']>;
const route = getRouteApi('/app/journeys/$journeyId');

export function JourneyScreen() {
  const say = useSay();
  const { journeyId } = route.useParams();
  const asked = useAsk(api.journeys.read, { params: { id: journeyId } });
  const trail = [{ label: say('web.journeys.title'), to: '/journeys' }];
  return asked.data ? (
    <JourneyPage key={asked.data.journey.id} detail={asked.data} trail={trail} />
  ) : (
    <Screen title={say('web.journeys.name')} trail={trail}>
      <Asked asked={asked}>{() => null}</Asked>
    </Screen>
  );
}

type Findings = readonly WireFinding[];
type ChipsProps = { readonly detail: Detail; readonly saving: Saving['state']; readonly findings: Findings };

function JourneyChips({ detail: { journey }, saving, findings }: ChipsProps) {
  const say = useSay();
  const when = useRealWhen();
  const { draft, live, status } = journey;
  return (
    <>
      <Chip tone={STATUS_TONE[status]}>
        {live && status !== 'draft'
          ? `${say(`web.journeys.status.${status}`)} · ${say('web.journeys.versionOf', { version: live.versionNumber })}`
          : say(`web.journeys.status.${status}`)}
      </Chip>
      {draft && live ? <Chip>{say('web.journey.draftOf', { version: live.versionNumber + 1 })}</Chip> : null}
      <small role="status">
        {saving === 'saved'
          ? draft
            ? say('web.journey.saved', { when: when(draft.savedAt, 'inline') })
            : null
          : say(saving === 'saving' ? 'web.canvas.saving.saving' : 'web.canvas.saving.unsaved')}
      </small>
      {findings.length > 0 ? (
        <Chip tone={findings.some((finding) => finding.severity === 'error') ? 'stop' : 'warn'}>
          {say('web.journeys.findings', { count: findings.length })}
        </Chip>
      ) : null}
    </>
  );
}

type PageProps = { readonly detail: Detail; readonly trail: readonly { readonly label: string; readonly to: string }[] };

/** One editor around everything that shows the drawing; a document that this release cannot read is only named. */
function JourneyPage({ detail, trail }: PageProps) {
  const { journey } = detail;
  const [parsed] = useState(() => parseDocument(detail.document));
  return parsed.ok ? (
    <JourneyEditor journey={journey.id} document={parsed.value} revision={detail.revision}>
      <DrawnJourney detail={detail} trail={trail} />
    </JourneyEditor>
  ) : (
    <UnreadableJourney detail={detail} trail={trail} problem={parsed.error} />
  );
}

function DrawnJourney({ detail, trail }: PageProps) {
  const { journey } = detail;
  const wide = useMediaQuery('(min-width: 800px)', true, { getInitialValueInEffect: false });
  const [view, setView] = useJourneyView();
  const { saving } = useSaving();
  const checked = useEditor((editor) => editor.checked);
  const drawn = useEditor((editor) => editor.findings);
  const findings = checked ? drawn : detail.findings;
  const overlay = useAsk(api.journeys.overlay, { params: { id: journey.id } }, { enabled: journey.live !== null, refetchInterval: 15_000 });
  // Drawing needs room; reading does not.
  const drawing = wide && view === 'canvas';
  const aside = (onStep: (step: string) => void) => (
    <aside className={classes.overview} aria-label={journey.name}>
      <JourneyAside detail={detail} findings={findings} onStep={onStep} />
    </aside>
  );
  return (
    <Screen
      title={journey.name}
      trail={trail}
      layout="bare"
      chips={<JourneyChips detail={detail} saving={saving.state} findings={findings} />}
      actions={<JourneyActions journey={journey} document={detail.document} saved={saving.state === 'saved'} />}
    >
      {drawing ? (
        <Suspense fallback={<Loading />}>
          <JourneyCanvas overlay={overlay.data} onOutline={() => setView('outline')} overview={aside} />
        </Suspense>
      ) : (
        <OutlinePage
          journey={journey.id}
          overlay={overlay.data}
          findings={findings}
          onCanvas={wide ? () => setView('canvas') : null}
          overview={aside}
        />
      )}
    </Screen>
  );
}

function UnreadableJourney({ detail, trail, problem }: PageProps & { readonly problem: DocumentProblem }) {
  const say = useSay();
  const { journey, findings } = detail;
  return (
    <Screen
      title={journey.name}
      trail={trail}
      layout="bare"
      chips={<JourneyChips detail={detail} saving="saved" findings={findings} />}
      actions={<JourneyActions journey={journey} document={detail.document} saved />}
    >
      <div className={classes.page}>
        <div className={classes.body}>
          <Notice tone="stop" title={say('web.journey.unreadable')} urgent>
            {say.said(problem.message)}
          </Notice>
        </div>
        <aside className={classes.aside} aria-label={journey.name}>
          <JourneyAside detail={detail} findings={findings} />
        </aside>
      </div>
    </Screen>
  );
}
