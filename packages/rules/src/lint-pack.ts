import { canonicalJson, message, type LocalDate, type Message } from '@makegood/base';
import { isLeaf, leavesOf, type Condition } from './condition.ts';
import type { Pack, Rule } from './pack.ts';

/** Something about a pack that is allowed and probably not meant. */
export type PackFinding = {
  readonly id:
    'neverOpen' | 'alwaysOpen' | 'redundant' | 'overlap' | 'phoneGap' | 'neverInForce' | 'exceptionOutOfReach' | 'calendarEnds' | 'noTests';
  readonly severity: 'warning' | 'note';
  /** The rule; null when it is about the whole pack. */
  readonly ruleId: string | null;
  readonly message: Message;
};

/** Checks that need no decision: gaps, overlaps, rules that always or never object, rules that another one makes needless. */
export function lintPack(pack: Pack, today: LocalDate): readonly PackFinding[] {
  const active = pack.rules.filter((rule) => rule.state === 'active');
  return [
    ...active.flatMap(openingFindings),
    ...active.flatMap((rule, index) => redundancyFindings(rule, active, index)),
    ...active.flatMap((rule, index) => overlapFindings(rule, active.slice(index + 1))),
    ...active.flatMap((rule) => phoneFindings(rule, active)),
    ...active.flatMap((rule) => forceFindings(rule, pack)),
    ...active.flatMap((rule) => reachFindings(rule, pack)),
    ...active.flatMap(testFindings),
    ...calendarFindings(pack, today),
  ];
}

const finding = (
  id: PackFinding['id'],
  severity: PackFinding['severity'],
  rule: Rule | null,
  values: Message['values'] = {},
): PackFinding => ({ id, severity, ruleId: rule?.id ?? null, message: message(`rules.finding.${id}`, values) });

const decides = (rule: Rule): boolean => rule.effect === 'block' || rule.effect === 'defer' || rule.effect === 'review';

type Days = Readonly<Record<string, readonly (readonly [string, string])[]>>;

function weeklyOf(condition: Condition | undefined): Days | null {
  if (!condition || !isLeaf(condition) || condition.operator !== 'outsideHours') return null;
  const { value } = condition;
  if (typeof value !== 'object' || value === null || !('weekly' in value)) return null;
  // Loading has checked the shape; reading it again through JSON keeps this function free of the schema.
  const weekly: Days = JSON.parse(canonicalJson(value.weekly));
  return weekly;
}

function openingFindings(rule: Rule): readonly PackFinding[] {
  const weekly = weeklyOf(rule.objects);
  if (!weekly) return [];
  const days = Object.values(weekly);
  if (days.every((hours) => hours.length === 0)) return [finding('neverOpen', 'warning', rule)];
  const whole = days.every((hours) => hours.length === 1 && hours[0]?.[0] === '00:00' && hours[0][1] === '24:00');
  return whole ? [finding('alwaysOpen', 'warning', rule)] : [];
}

const includesAll = <T>(all: readonly T[], some: readonly T[]): boolean => some.every((item) => all.includes(item));
const share = <T>(a: readonly T[], b: readonly T[]): boolean => a.some((item) => b.includes(item));
const meets = (a: Rule, b: Rule): boolean => share(a.binds, b.binds) && share(a.channels, b.channels) && datesMeet(a, b);

function datesMeet(a: Rule, b: Rule): boolean {
  const from = [a.effective?.from ?? '', b.effective?.from ?? ''].sort().at(-1) ?? '';
  const to = [a.effective?.to ?? '9999', b.effective?.to ?? '9999'].sort()[0] ?? '9999';
  return from < to;
}

const STRICTNESS: Readonly<Record<string, number>> = { defer: 1, review: 2, block: 3 };

/** The other says the same or more, to the same creditors and channels, at all the same times. */
function redundancyFindings(rule: Rule, all: readonly Rule[], index: number): readonly PackFinding[] {
  if (!decides(rule)) return [];
  const other = all.find(
    (candidate, place) =>
      place !== index &&
      decides(candidate) &&
      (STRICTNESS[candidate.effect] ?? 0) >= (STRICTNESS[rule.effect] ?? 0) &&
      includesAll(candidate.binds, rule.binds) &&
      includesAll(candidate.channels, rule.channels) &&
      canonicalJson([candidate.when ?? null, candidate.objects]) === canonicalJson([rule.when ?? null, rule.objects]) &&
      (candidate.effective?.from ?? '') <= (rule.effective?.from ?? '') &&
      (candidate.effective?.to ?? '9999') >= (rule.effective?.to ?? '9999') &&
      // Of two equal rules only the later one is needless.
      !(
        canonicalJson([candidate.binds, candidate.channels, candidate.effect]) ===
          canonicalJson([rule.binds, rule.channels, rule.effect]) && place > index
      ),
  );
  return other ? [finding('redundant', 'warning', rule, { other: other.title })] : [];
}

/** Two sets of hours for the same contact: both bind, so what is left is what they share. */
function overlapFindings(rule: Rule, later: readonly Rule[]): readonly PackFinding[] {
  if (!weeklyOf(rule.objects) || rule.kind !== 'contactWindow') return [];
  return later
    .filter((other) => other.kind === 'contactWindow' && weeklyOf(other.objects) && meets(rule, other))
    .map((other) => finding('overlap', 'note', rule, { other: other.title }));
}

/** A limit on live calls that leaves calls by machine free is rarely meant; a rule about one machine alone is. */
function phoneFindings(rule: Rule, all: readonly Rule[]): readonly PackFinding[] {
  const limited = rule.kind === 'contactWindow' || rule.kind === 'frequencyCap' || rule.kind === 'coolingOff';
  if (!limited || !rule.channels.includes('voiceCall') || rule.channels.includes('aiVoiceCall')) return [];
  const closed = all.some((other) => other.kind === rule.kind && other.channels.includes('aiVoiceCall') && share(other.binds, rule.binds));
  return closed ? [] : [finding('phoneGap', 'warning', rule)];
}

function forceFindings(rule: Rule, pack: Pack): readonly PackFinding[] {
  const ends = [rule.effective?.to, pack.effective.to].filter((date) => typeof date === 'string').sort()[0];
  const begins = [rule.effective?.from, pack.effective.from]
    .filter((date) => typeof date === 'string')
    .sort()
    .at(-1);
  return ends !== undefined && begins !== undefined && ends <= begins ? [finding('neverInForce', 'warning', rule)] : [];
}

function reachFindings(rule: Rule, pack: Pack): readonly PackFinding[] {
  return (rule.exceptTo ?? []).flatMap((id) => {
    const target = pack.rules.find((candidate) => candidate.id === id);
    return target && !meets(rule, target) ? [finding('exceptionOutOfReach', 'warning', rule, { other: target.title })] : [];
  });
}

const testFindings = (rule: Rule): readonly PackFinding[] =>
  decides(rule) && (rule.tests ?? []).length === 0 ? [finding('noTests', 'note', rule)] : [];

const NOTICE_DAYS = 60;

function calendarFindings(pack: Pack, today: LocalDate): readonly PackFinding[] {
  const used = new Set(
    pack.rules
      .flatMap((rule) => [rule.when, rule.objects].flatMap((part) => (part ? leavesOf(part, '') : [])))
      .map(({ leaf }) => canonicalJson(leaf.value)),
  );
  const soon = Date.parse(`${today}T00:00:00Z`) + NOTICE_DAYS * 86_400_000;
  return (pack.calendars ?? [])
    .filter((calendar) => [...used].some((value) => value.includes(JSON.stringify(calendar.id))))
    .filter((calendar) => Date.parse(`${calendar.coverage[1]}T00:00:00Z`) < soon)
    .map((calendar) => finding('calendarEnds', 'warning', null, { calendar: calendar.id, date: calendar.coverage[1] }));
}
