import type { TimelineItem, TimelineItemOf } from '@makegood/contract';
import { formatLocalDate } from '../../format/instants.ts';
import { useLanguage } from '../../i18n/language.tsx';
import { useSay } from '../../i18n/say.tsx';
import { useMoney } from '../../kit/Amount.tsx';
import { Chip } from '../../kit/Chip.tsx';
import type { TimelineEntry } from '../../kit/Timeline.tsx';
import type { Tone } from '../../kit/theme/tokens.ts';
import { useWhen } from '../../kit/When.tsx';
import { useHoldName, useOutcomeName } from './names.ts';

/** What is said of one thing that happened, without its time. */
export type Words = Pick<TimelineEntry, 'title' | 'chip' | 'verdict' | 'text' | 'kind'>;
type Kind = TimelineItem['kind'];
type Sayings = { readonly [K in Kind]: (item: TimelineItemOf<K>) => Words };
/** An item whose kind the compiler can tie to its saying. */
type Tied<K extends Kind> = { readonly [P in K]: { readonly kind: P } & TimelineItemOf<P> }[K];

const VERDICT_TONE = { allow: 'ok', defer: 'warn', review: 'info', block: 'stop' } as const satisfies Record<string, Tone>;
const VERDICT_KIND = { allow: 'ok', defer: 'warn', review: 'info', block: 'stop' } as const;

/** Long messages are read whole on the phone; here their beginning is enough. */
const beginning = (text: string): string => (text.length > 180 ? `${text.slice(0, 176).trimEnd()}…` : text);

/** Puts the items of a timeline into words. `zone` is where the person is. */
export function useEventWords(zone: string): (item: TimelineItem) => Words {
  const say = useSay();
  const { locale } = useLanguage();
  const when = useWhen();
  const money = useMoney();
  const holdName = useHoldName();
  const outcomeName = useOutcomeName();
  const channel = (item: { channel: 'email' | 'sms' | 'whatsapp' | 'voice' }): string => say(`web.channel.${item.channel}`);
  const version = (item: { versionNumber: number }): string => say('web.event.version', { version: item.versionNumber });

  const wished = <Chip tone="info">{say('web.event.preferred')}</Chip>;

  const sayings: Sayings = {
    entered: (item) => ({
      title: say('web.event.entered', { journey: item.journeyName }),
      text: [item.why === null ? null : say.said(item.why), version(item)].filter(Boolean).join(' · '),
      kind: 'trigger',
    }),
    left: (item) => ({
      title: say('web.event.left', { journey: item.journeyName, outcome: outcomeName(item.outcome) }),
      text: version(item),
      kind: 'exit',
    }),
    moved: (item) => ({
      title: say('web.event.moved', { journey: item.journeyName, from: item.fromVersion, to: item.versionNumber }),
      text: say('web.event.movedTo', { step: item.stepName }),
      kind: 'trigger',
    }),
    stuck: (item) => ({
      title: say('web.event.stuck', { step: item.stepName }),
      text: say.said(item.reason),
      verdict: <Chip tone="stop">{say('web.run.stuck')}</Chip>,
      kind: 'stop',
    }),
    message: (item) => ({
      title: say(`web.event.message.${item.status}`, { channel: channel(item) }),
      chip:
        item.variant || item.preferred ? (
          <>
            {item.variant ? <Chip>{say('web.event.variant', { variant: item.variant })}</Chip> : null}
            {item.preferred ? wished : null}
          </>
        ) : null,
      text:
        item.status === 'failed' && item.reason !== null
          ? say.said(item.reason)
          : [item.subject, beginning(item.text)].filter(Boolean).join(' · '),
      kind: item.status === 'failed' ? 'stop' : 'message',
    }),
    reply: (item) => ({
      title: say('web.event.reply', { channel: channel(item) }),
      chip: item.meaning === null ? null : <Chip tone="info">{say.said(item.meaning)}</Chip>,
      text: say('web.event.quote', { text: beginning(item.text) }),
      kind: 'ai',
    }),
    decision: (item) => ({
      title:
        item.verdict === 'defer'
          ? item.until === null
            ? say('web.event.decision.deferOpen', { channel: channel(item) })
            : say('web.event.decision.defer', { channel: channel(item), when: when(item.until, 'inline', zone) })
          : say(`web.event.decision.${item.verdict}`, { channel: channel(item) }),
      chip: item.preferred ? wished : null,
      verdict: <Chip tone={VERDICT_TONE[item.verdict]}>{say(`web.verdict.${item.verdict}`)}</Chip>,
      text:
        item.objections > 0 && item.rule !== null
          ? say('web.event.objections', { count: item.objections, rule: say.said(item.rule) })
          : say('web.event.agreed'),
      kind: VERDICT_KIND[item.verdict],
    }),
    payment: (item) => ({
      title: say('web.event.payment', { amount: money(item.amount) }),
      chip: item.keptPromise ? <Chip tone="ok">{say('web.event.payment.kept')}</Chip> : null,
      text: item.method
        ? say('web.event.payment.method', { method: item.method, balance: money(item.balance) })
        : say('web.event.payment.balance', { balance: money(item.balance) }),
      kind: 'money',
    }),
    promise: (item) => ({
      title: say(`web.event.promise.${item.state}`, { amount: money(item.amount), date: formatLocalDate(item.due, locale) }),
      text: item.state === 'made' ? null : say('web.event.promise.due', { date: formatLocalDate(item.due, locale) }),
      kind: item.state === 'broken' ? 'stop' : 'money',
    }),
    hold: (item) => ({
      title: say(`web.event.hold.${item.change}`, { hold: holdName(item.hold) }),
      text:
        item.until === null
          ? say('web.event.hold.by', { by: item.by })
          : say('web.event.hold.byUntil', { by: item.by, until: when(item.until, 'nearDay', zone) }),
      kind: item.change === 'placed' ? 'warn' : 'exit',
    }),
    consent: (item) => ({
      title: say(`web.event.consent.${item.change}`, { name: say.said(item.name) }),
      chip: item.channels.length > 0 ? <Chip>{item.channels.map((one) => say(`web.channel.${one}`)).join(', ')}</Chip> : null,
      text: say('web.event.hold.by', { by: item.by }),
      kind: item.change === 'given' ? 'ok' : 'warn',
    }),
    preference: (item) => ({
      title: say(`web.event.preference.${item.change}`, { wish: say(`web.wish.${item.preference}`) }),
      chip: item.channel === null ? null : <Chip>{say(`web.channel.${item.channel}`)}</Chip>,
      text: say('web.event.hold.by', { by: item.by }),
      kind: item.change === 'set' ? 'warn' : 'exit',
    }),
    call: (item) => ({
      title: say('web.event.call', { to: item.to }),
      chip: <Chip>{item.outcome === null ? say('web.event.call.open') : say(`web.callOutcome.${item.outcome}`)}</Chip>,
      text: [item.note === null ? null : say('web.event.quote', { text: beginning(item.note) }), say('web.event.hold.by', { by: item.by })]
        .filter(Boolean)
        .join(' · '),
      kind: 'message',
    }),
    task: (item) => ({
      title: say(`web.event.task.${item.change}`, {
        title: item.title,
        by: item.by ?? say('web.event.somebody'),
        outcome: item.outcome ?? '',
      }),
      text:
        item.by && item.change !== 'taken'
          ? say('web.event.task.queueBy', { queue: item.queue, by: item.by })
          : say('web.event.task.queue', { queue: item.queue }),
      kind: 'people',
    }),
    update: (item) => ({
      title: say('web.event.update'),
      text: item.changes
        .map((change) =>
          change.value === null
            ? say.said(change.label)
            : say('web.event.update.change', { label: say.said(change.label), value: say.said(change.value) }),
        )
        .join(' · '),
      kind: 'exit',
    }),
    request: (item) => ({
      title: say(`web.event.request.${item.outcome}`, { name: item.name }),
      text: item.reason === null ? null : say.said(item.reason),
      kind: item.outcome === 'failed' ? 'stop' : 'ai',
    }),
    imported: (item) => ({
      title: say(item.created ? 'web.event.imported.created' : 'web.event.imported.updated', { file: item.fileName }),
      kind: 'exit',
    }),
    paused: (item) => ({ title: say('web.event.paused', { journey: item.journeyName }), text: item.by, kind: 'wait' }),
    resumed: (item) => ({ title: say('web.event.resumed', { journey: item.journeyName }), text: item.by, kind: 'wait' }),
    waiting: (item) => ({
      title:
        item.until === null
          ? say('web.event.waiting', { step: item.stepName })
          : say('web.event.waitingUntil', { step: item.stepName, when: when(item.until, 'inline', zone) }),
      text: item.why === null ? null : say.said(item.why),
      kind: 'wait',
    }),
  };
  const put = <K extends Kind>(item: Tied<K>): Words => sayings[item.kind](item);
  return (item) => put(item);
}
