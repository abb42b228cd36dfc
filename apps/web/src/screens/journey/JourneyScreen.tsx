import { api, type AnswerOf, type Api } from '@makegood/contract';
import { parseDocument } from '@makegood/journey';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useAsk } from '../../api/queries.ts';
import { useSay } from '../../i18n/say.tsx';
import { Asked } from '../../kit/Asked.tsx';
import { Chip } from '../../kit/Chip.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { Screen } from '../../kit/shell/Screen.tsx';
import { useWhen } from '../../kit/When.tsx';
import { STATUS_TONE } from '../journeys/status.ts';
import classes from './Journey.module.css';
import { JourneyActions } from './JourneyActions.tsx';
import { JourneyAside } from './JourneyAside.tsx';
import { Outline } from './Outline.tsx';

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

function JourneyChips({ detail: { journey, findings } }: { readonly detail: Detail }) {
  const say = useSay();
  const when = useWhen();
  const { draft, live, status } = journey;
  return (
    <>
      <Chip tone={STATUS_TONE[status]}>
        {live && status !== 'draft'
          ? `${say(`web.journeys.status.${status}`)} · ${say('web.journeys.versionOf', { version: live.versionNumber })}`
          : say(`web.journeys.status.${status}`)}
      </Chip>
      {draft && live ? <Chip>{say('web.journey.draftOf', { version: live.versionNumber + 1 })}</Chip> : null}
      {draft ? <small>{say('web.journey.saved', { when: when(draft.savedAt, 'inline') })}</small> : null}
      {findings.length > 0 ? (
        <Chip tone={findings.some((finding) => finding.severity === 'error') ? 'stop' : 'warn'}>
          {say('web.journeys.findings', { count: findings.length })}
        </Chip>
      ) : null}
    </>
  );
}

function JourneyPage({
  detail,
  trail,
}: {
  readonly detail: Detail;
  readonly trail: readonly { readonly label: string; readonly to: string }[];
}) {
  const say = useSay();
  const { journey } = detail;
  const overlay = useAsk(api.journeys.overlay, { params: { id: journey.id } }, { enabled: journey.live !== null, refetchInterval: 15_000 });
  const parsed = useMemo(() => parseDocument(detail.document), [detail.document]);
  const waiting = useMemo(() => new Map((overlay.data?.steps ?? []).map((step) => [step.step, step.waiting])), [overlay.data]);
  return (
    <Screen
      title={journey.name}
      trail={trail}
      layout="bare"
      chips={<JourneyChips detail={detail} />}
      actions={<JourneyActions journey={journey} document={detail.document} />}
    >
      <div className={classes.page}>
        <div className={classes.body}>
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
    </Screen>
  );
}
