import { parseLocalDate } from '@makegood/base';
import { leavesOf, mapLeaves, type Condition } from './condition.ts';
import { checkLeaf } from './check-leaf.ts';
import { issueAt, type Issue } from './issue.ts';
import type { Pack, Rule } from './pack.ts';
import { referencesIn, withReferences } from './references.ts';

/** What the schema cannot say: references, dates, operators, exceptions. Each finding names its place. */
export function checkPack(pack: Pack): readonly Issue[] {
  const ids = new Set<string>();
  return [
    ...reversed(pack.effective, 'effective'),
    ...Object.entries(pack.parameters ?? {}).flatMap(([name, parameter]) => {
      const dates = parameter.values.map((value) => value.from ?? '');
      const ordered = dates.every((date, index) => index === 0 || date > (dates[index - 1] ?? ''));
      return ordered ? [] : [issueAt(`parameters.${name}.values`, 'numberOrder')];
    }),
    ...checkCalendars(pack.calendars ?? []),
    ...pack.rules.flatMap((rule, index) => {
      const path = `rules[${index}]`;
      const twice = ids.has(rule.id) ? [issueAt(`${path}.id`, 'twice', { id: rule.id })] : [];
      ids.add(rule.id);
      return [...twice, ...checkRule(pack, rule, path)];
    }),
  ];
}

/** A day outside of what the calendar covers would never be asked about, and whoever wrote it down would not know. */
function checkCalendars(calendars: NonNullable<Pack['calendars']>): readonly Issue[] {
  const ids = new Set<string>();
  return calendars.flatMap(({ id, coverage: [from, to], dates }, index) => {
    const path = `calendars[${index}]`;
    const twice = ids.has(id) ? [issueAt(`${path}.id`, 'twice', { id })] : [];
    ids.add(id);
    if (from > to) return [...twice, issueAt(`${path}.coverage`, 'reversed')];
    const wrong = Object.keys(dates).flatMap((date) => {
      const place = `${path}.dates.${date}`;
      if (parseLocalDate(date) === null) return [issueAt(place, 'noDate', { date })];
      return date < from || date > to ? [issueAt(place, 'outsideYears', { date, from, to })] : [];
    });
    return [...twice, ...wrong];
  });
}

const reversed = (effective: { from: string | null; to: string | null }, path: string): readonly Issue[] =>
  effective.from !== null && effective.to !== null && effective.to <= effective.from ? [issueAt(path, 'reversed')] : [];

function checkRule(pack: Pack, rule: Rule, path: string): readonly Issue[] {
  return [
    ...(rule.effective ? reversed(rule.effective, `${path}.effective`) : []),
    ...checkEffect(rule, path),
    ...checkException(pack, rule, path),
    ...(rule.when ? checkCondition(pack, rule.when, `${path}.when`) : []),
    ...(rule.objects ? checkCondition(pack, rule.objects, `${path}.objects`) : []),
  ];
}

function checkEffect(rule: Rule, path: string): readonly Issue[] {
  const decides = rule.effect !== 'obligation' && rule.effect !== 'warn';
  if (decides && !rule.objects) return [issueAt(`${path}.objects`, 'effectNeeds', { effect: rule.effect })];
  if (!decides && rule.objects) return [issueAt(`${path}.objects`, 'effectWithout', { effect: rule.effect })];
  if (rule.state === 'active' && rule.confidence === 'unsure') return [issueAt(`${path}.state`, 'unsure')];
  return [];
}

/** An exception lifts rules of its own pack only: the law of a city never relaxes that of the country. */
function checkException(pack: Pack, rule: Rule, path: string): readonly Issue[] {
  if (rule.effect === 'permit' && !rule.exceptTo) return [issueAt(`${path}.exceptTo`, 'effectNeeds', { effect: 'permit' })];
  if (rule.effect !== 'permit' && rule.exceptTo) return [issueAt(`${path}.exceptTo`, 'effectOnly', { effect: 'permit' })];
  return (rule.exceptTo ?? []).flatMap((target, index) => {
    const found = pack.rules.find((candidate) => candidate.id === target);
    if (!found) return [issueAt(`${path}.exceptTo[${index}]`, 'noRule', { id: target })];
    return found.effect === 'permit' ? [issueAt(`${path}.exceptTo[${index}]`, 'exceptionToException', { id: target })] : [];
  });
}

function checkCondition(pack: Pack, condition: Condition, path: string): readonly Issue[] {
  const parameters = new Map(
    Object.entries(pack.parameters ?? {}).flatMap(([name, { values }]) => (values[0] ? [[name, values[0].value]] : [])),
  );
  const calendars = new Map((pack.calendars ?? []).map(({ note: _, ...calendar }) => [calendar.id, calendar]));
  const missing = leavesOf(condition, path).flatMap(({ leaf, path: place }) => [
    ...referencesIn(leaf.value, 'parameter').flatMap((name) =>
      parameters.has(name) ? [] : [issueAt(`${place}.value`, 'noParameter', { name })],
    ),
    ...referencesIn(leaf.value, 'calendar').flatMap((name) =>
      calendars.has(name) ? [] : [issueAt(`${place}.value`, 'noCalendar', { name })],
    ),
  ]);
  if (missing.length > 0) return missing;
  const filled = mapLeaves(condition, (leaf) => withReferences(leaf, parameters, calendars));
  return leavesOf(filled, path).flatMap(({ leaf, path: place }) => checkLeaf(leaf, place));
}
