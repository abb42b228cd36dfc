import { Button } from '@mantine/core';
import { api, type AnswerOf, type Api } from '@makegood/contract';
import { parseDocument } from '@makegood/journey';
import { IconSitemap } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useMediaQuery } from '@mantine/hooks';
import { lazy, Suspense, useMemo, useState } from 'react';
import type { CanvasSaving } from '../../canvas/JourneyCanvas.tsx';
import { useAsk } from '../../api/queries.ts';
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
import { Outline } from './Outline.tsx';

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
    <JourneyPage detail={asked.data} trail={trail} />
  ) : (
    <Screen title={say('web.journeys.name')} trail={trail}>
      <Asked asked={asked}>{() => null}</Asked>
    </Screen>
  );
}

type ChipsProps = { readonly detail: Detail; readonly saving: CanvasSaving };

function JourneyChips({ detail: { journey, findings }, saving }: ChipsProps) {
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

function JourneyPage({ detail, trail }: PageProps) {
  const { journey } = detail;
  const wide = useMediaQuery('(min-width: 800px)', true, { getInitialValueInEffect: false });
  const [view, setView] = useState<'canvas' | 'outline'>('canvas');
  const [saving, setSaving] = useState<CanvasSaving>('saved');
  const overlay = useAsk(api.journeys.overlay, { params: { id: journey.id } }, { enabled: journey.live !== null, refetchInterval: 15_000 });
  const parsed = useMemo(() => parseDocument(detail.document), [detail.document]);
  // Drawing needs room; reading does not.
  const drawing = wide && view === 'canvas' && parsed.ok;
  return (
    <Screen
      title={journey.name}
      trail={trail}
      layout="bare"
      chips={<JourneyChips detail={detail} saving={saving} />}
      actions={<JourneyActions journey={journey} document={detail.document} saved={saving === 'saved'} />}
    >
      {drawing ? (
        <Suspense fallback={<Loading />}>
          <JourneyCanvas
            key={journey.id}
            journey={journey.id}
            document={parsed.value}
            revision={detail.revision}
            overlay={overlay.data}
            onSaving={setSaving}
            onOutline={() => setView('outline')}
            overview={(findings, onStep) => (
              <aside className={classes.overview} aria-label={journey.name}>
                <JourneyAside detail={{ ...detail, findings: [...findings] }} onStep={onStep} />
              </aside>
            )}
          />
        </Suspense>
      ) : (
        <OutlinePage detail={detail} overlay={overlay.data} onCanvas={wide && parsed.ok ? () => setView('canvas') : null} />
      )}
    </Screen>
  );
}

type OutlinePageProps = {
  readonly detail: Detail;
  readonly overlay: AnswerOf<Api['journeys']['overlay']> | undefined;
  /** Null where there is no room to draw, or nothing that could be drawn. */
  readonly onCanvas: (() => void) | null;
};

function OutlinePage({ detail, overlay, onCanvas }: OutlinePageProps) {
  const say = useSay();
  const { journey } = detail;
  const parsed = useMemo(() => parseDocument(detail.document), [detail.document]);
  const waiting = useMemo(() => new Map((overlay?.steps ?? []).map((step) => [step.step, step.waiting])), [overlay]);
  return (
    <div className={classes.page}>
      <div className={classes.body}>
        {onCanvas ? (
          <Button mb={14} leftSection={<IconSitemap size={16} aria-hidden="true" />} onClick={onCanvas}>
            {say('web.canvas.view.canvas')}
          </Button>
        ) : null}
        {parsed.ok ? (
          <Outline document={parsed.value} marks={{ journey: journey.id, waiting, findings: detail.findings }} />
        ) : (
          <Notice tone="stop" title={say('web.journey.unreadable')} urgent>
            {say.said(parsed.error.message)}
          </Notice>
        )}
      </div>
      <aside className={classes.aside} aria-label={journey.name}>
        <JourneyAside detail={detail} />
      </aside>
    </div>
  );
}
