import { addDays, earliest, instant, latest, parseLocalDate, plus, type Instant, type LocalDate } from '@makegood/base';
import {
  instantAt,
  localAt,
  nextLocalTime,
  parseMinute,
  tzdataVersion,
  weekdayOf,
  WEEKDAYS,
  type Weekday,
  type Zone,
} from '@makegood/calendar';
import type { EffectScope, TimeQuestion } from '@makegood/journey/core';
import { zonesOf } from '../gate/contact-context.ts';
import { subjectOf, type Effect, type EffectTools, type ResultOf, type Subject } from './effect-tools.ts';
import { favouriteHour } from './favourite-hour.ts';

type Resolved = ResultOf<'resolve'>;
const unresolved = (reason: string): Resolved => ({ type: 'resolve', outcome: 'unresolved', reason });
const resolved = (at: Instant, zone: Zone): Resolved => ({ type: 'resolve', outcome: 'resolved', at, zone, tzdata: tzdataVersion() });

/**
 * Local times for the core, which does no such arithmetic. A person who may be in several zones gets the instant at which
 * it is that time, or later, in all of them; of one whom nobody can place no time is known.
 */
export const resolveTime: Effect<'resolve'> = async (tools, { after, question }, scope) => {
  const subject = await subjectOf(tools, scope);
  if (subject === null) return unresolved('account');
  const zones = zonesOf(subject.person);
  const [first] = zones;
  if (first === undefined) return unresolved('zone');
  switch (question.type) {
    case 'date':
      return onDate(parseLocalDate(question.date), question.time, [first, ...zones.slice(1)]);
    case 'field':
      return onDate(await dateOf(tools, subject, question, scope), question.time, [first, ...zones.slice(1)]);
    case 'weekday':
      return onWeekday(question, after, [first, ...zones.slice(1)]);
    case 'lawful':
      return whenLawful(tools, question, after, scope, subject, first);
  }
};

type Zones = readonly [Zone, ...Zone[]];
type Placed = { readonly at: Instant; readonly zone: Zone };
const later = (a: Placed, b: Placed): Placed => (b.at > a.at ? b : a);

function onDate(date: LocalDate | null, time: string, zones: Zones): Resolved {
  const minute = parseMinute(time);
  if (date === null || minute === null) return unresolved(date === null ? 'date' : 'time');
  const [head, ...rest] = zones.map((zone): Placed => ({ at: instantAt(date, minute, zone), zone }));
  if (head === undefined) return unresolved('zone');
  const { at, zone } = rest.reduce(later, head);
  return resolved(at, zone);
}

async function dateOf(
  tools: EffectTools,
  { account, person }: Subject,
  question: Extract<TimeQuestion, { type: 'field' }>,
  scope: EffectScope,
): Promise<LocalDate | null> {
  const facts = await tools.readFacts({ account, debtor: person }, [question.fact], scope.at);
  const value = facts[question.fact];
  const date = typeof value === 'string' ? parseLocalDate(value) : null;
  return date === null ? null : addDays(date, question.offsetDays);
}

/** How many candidates are tried for a day that is allowed in every zone at once. */
const MOST_DAYS = 14;

function onWeekday(question: Extract<TimeQuestion, { type: 'weekday' }>, after: Instant, zones: Zones): Resolved {
  const minute = parseMinute(question.time);
  const weekdays = WEEKDAYS.filter((day) => question.weekdays.includes(day));
  if (minute === null || weekdays.length === 0) return unresolved('time');
  let from = after;
  let found: Placed | null = null;
  for (let turn = 0; turn < MOST_DAYS; turn += 1) {
    const [head, ...rest] = zones.map((zone): Placed => ({ at: nextLocalTime({ after: from, zone, minute, weekdays }), zone }));
    if (head === undefined) return unresolved('zone');
    const last = rest.reduce(later, head);
    found ??= last;
    if (zones.every((zone) => allows(weekdays, last.at, zone))) return resolved(last.at, last.zone);
    from = plus(earliest(last.at, head.at), 60_000);
  }
  return found === null ? unresolved('time') : resolved(found.at, found.zone);
}

const allows = (weekdays: readonly Weekday[], at: Instant, zone: Zone): boolean => weekdays.includes(weekdayOf(localAt(at, zone).date));

/**
 * The first minute at which a contact would be allowed; the `best` one is that at the hour at which the person usually
 * answers, when it is lawful too. Where waiting does not help there is nothing to wait for: the contact itself will hear why.
 */
async function whenLawful(
  { gate, store }: EffectTools,
  question: Extract<TimeQuestion, { type: 'lawful' }>,
  after: Instant,
  scope: EffectScope,
  { person, account }: Subject,
  zone: Zone,
): Promise<Resolved> {
  const start = latest(after, scope.at);
  const opinionAt = async (at: Instant): Promise<Instant | null> => {
    const { channel } = question;
    const opinion = await gate.mayContact({
      workspace: scope.workspace,
      account: account.id,
      person: person.id,
      channel,
      at,
      packs: scope.plan.packs,
    });
    if (!opinion.possible) return null;
    return opinion.decision.verdict === 'allow' ? at : opinion.decision.verdict === 'defer' ? opinion.decision.until : null;
  };
  const first = await opinionAt(start);
  if (first === null) return resolved(start, zone);
  if (!question.best) return resolved(first, zone);
  const attempts = await store.ledger.attemptsOfPerson(scope.workspace, person.id, instant(0));
  const hour = favouriteHour(attempts, zone);
  if (hour === null) return resolved(first, zone);
  const wished = nextLocalTime({ after: first, zone, minute: hour * 60 });
  return resolved((await opinionAt(wished)) === wished ? wished : first, zone);
}
