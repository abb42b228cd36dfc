import { parseLocalDate, type Message } from '@makegood/base';
import { parseZone, startOfDay, type HolidayCalendar, type Zone } from '@makegood/calendar';
import { compileCondition, type CompiledCondition } from './compile-condition.ts';
import { leavesOf, mapLeaves, type Condition } from './condition.ts';
import type { RuleCard } from './decision.ts';
import type { FactName } from './facts.ts';
import type { LoadedPack } from './load-pack.ts';
import type { Rule } from './pack.ts';
import { referencesIn, withReferences } from './references.ts';
import { ruleSentence } from './sentences/rule-sentence.ts';

export type CompiledRule = {
  /** Pack and rule, unique in a stack. */
  readonly key: string;
  readonly source: LoadedPack;
  readonly rule: Rule;
  readonly when: CompiledCondition | null;
  readonly objects: CompiledCondition | null;
  readonly facts: readonly FactName[];
  /**
   * Until when it is asked in these words with these numbers, and nothing else may lift it: what else of its pack changes
   * on some day is none of its business. A rule that never gives way shall not seem to because another one begins.
   */
  readonly steadyUntil: number;
  /** The rule in words, with the parameters of its time. */
  readonly sentence: Message;
  /** As decisions name it; one object for all of them. */
  readonly card: RuleCard;
};

/** The rules as they stand between two dates at which something in the pack changes. */
export type RuleSpan = {
  readonly from: number;
  readonly until: number;
  readonly rules: readonly CompiledRule[];
  /** Those that bind the creditor and speak of the channel. */
  readonly covering: (creditorType: string, channel: string) => readonly CompiledRule[];
  /** Those of them that can stand in the way, or lift what does: all but duties and warnings. */
  readonly deciding: (creditorType: string, channel: string) => readonly CompiledRule[];
};

export type CompiledPack = {
  readonly source: LoadedPack;
  /** The rules in force at an instant, drafts left out, and until when they stay as they are. */
  readonly at: (instant: number) => RuleSpan;
};

/** Compiling takes some milliseconds for a large pack, so each loaded pack is compiled once. */
const compiled = new WeakMap<LoadedPack, CompiledPack>();

export function compilePack(source: LoadedPack): CompiledPack {
  const known = compiled.get(source);
  if (known) return known;
  const made = compileSpans(source);
  compiled.set(source, made);
  return made;
}

function compileSpans(source: LoadedPack): CompiledPack {
  const { pack } = source;
  const zone = zoneOf(pack.zone);
  const instantOf = (date: string | null, open: number): number => (date === null ? open : dayStart(date, zone));
  const forces = pack.rules.map((rule) => ({
    rule,
    from: Math.max(instantOf(pack.effective.from, -Infinity), instantOf(rule.effective?.from ?? null, -Infinity)),
    to: Math.min(instantOf(pack.effective.to, Infinity), instantOf(rule.effective?.to ?? null, Infinity)),
  }));
  const steps = Object.values(pack.parameters ?? {}).flatMap(({ values }) => values.map((value) => instantOf(value.from, -Infinity)));
  const borders = [...new Set([-Infinity, ...forces.flatMap(({ from, to }) => [from, to]), ...steps])].filter(
    (border) => border < Infinity,
  );
  borders.sort((a, b) => a - b);
  const calendars = new Map((pack.calendars ?? []).map(({ note: _, ...calendar }): [string, HolidayCalendar] => [calendar.id, calendar]));
  const steadyUntil = (rule: Rule, at: number): number => {
    const concerned = forces.filter((force) => force.rule === rule || force.rule.exceptTo?.includes(rule.id));
    const numbers = concerned.flatMap((force) => parametersOf(force.rule)).flatMap((name) => pack.parameters?.[name]?.values ?? []);
    const changes = [...concerned.flatMap(({ from, to }) => [from, to]), ...numbers.map((value) => instantOf(value.from, -Infinity))];
    return Math.min(Infinity, ...changes.filter((change) => change > at));
  };
  const spans = borders.map((from, index) => {
    const parameters = parametersAt(source, from, instantOf);
    const inForce = forces.filter((force) => force.rule.state === 'active' && force.from <= from && from < force.to);
    const fill = (condition: Condition): CompiledCondition =>
      compileCondition(mapLeaves(condition, (leaf) => withReferences(leaf, parameters, calendars)));
    return spanOf(
      from,
      borders[index + 1] ?? Infinity,
      inForce.map(({ rule }) => ({ ...compileRule(source, rule, fill), steadyUntil: steadyUntil(rule, from) })),
    );
  });
  return {
    source,
    at: (instant) => spans.findLast((span) => span.from <= instant) ?? NO_RULES,
  };
}

export function spanOf(from: number, until: number, rules: readonly CompiledRule[]): RuleSpan {
  const decides = ({ rule }: CompiledRule): boolean => rule.effect !== 'obligation' && rule.effect !== 'warn';
  return { from, until, rules, covering: coveringOf(rules), deciding: coveringOf(rules.filter(decides)) };
}

/** Four creditor types times nineteen channels at most: a table is made of those that are asked for. */
function coveringOf(rules: readonly CompiledRule[]): RuleSpan['covering'] {
  const known = new Map<string, Map<string, readonly CompiledRule[]>>();
  return (creditorType, channel) => {
    let byChannel = known.get(creditorType);
    if (!byChannel) known.set(creditorType, (byChannel = new Map<string, readonly CompiledRule[]>()));
    let found = byChannel.get(channel);
    if (!found) {
      found = rules.filter(({ rule }) => includes(rule.binds, creditorType) && includes(rule.channels, channel));
      byChannel.set(channel, found);
    }
    return found;
  };
}

const includes = (list: readonly string[], word: string): boolean => list.includes(word);
const NO_RULES = spanOf(-Infinity, Infinity, []);

function parametersAt(
  { pack }: LoadedPack,
  at: number,
  instantOf: (date: string | null, open: number) => number,
): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(pack.parameters ?? {}).flatMap(([name, { values }]): [string, number][] => {
      const value = values.findLast((candidate) => instantOf(candidate.from, -Infinity) <= at) ?? values[0];
      return value ? [[name, value.value]] : [];
    }),
  );
}

/** The dated numbers that a rule asks for by name. */
const parametersOf = ({ when, objects }: Rule): readonly string[] =>
  [when, objects].flatMap((part) => (part ? leavesOf(part, '').flatMap(({ leaf }) => referencesIn(leaf.value, 'parameter')) : []));

function compileRule(source: LoadedPack, rule: Rule, fill: (condition: Condition) => CompiledCondition): Omit<CompiledRule, 'steadyUntil'> {
  const when = rule.when ? fill(rule.when) : null;
  const objects = rule.objects ? fill(rule.objects) : null;
  const sentence = ruleSentence(rule, when?.json, objects?.json);
  return {
    key: `${source.pack.id}/${rule.id}`,
    source,
    rule,
    when,
    objects,
    facts: [...new Set([...(when?.facts ?? []), ...(objects?.facts ?? [])])],
    sentence,
    card: cardOf(source, rule, sentence),
  };
}

function cardOf({ pack }: LoadedPack, rule: Rule, sentence: Message): RuleCard {
  const [citation] = rule.citations;
  if (!citation) throw new TypeError(`The rule ${rule.id} has no citation`);
  const { id: ruleId, kind, legalForce } = rule;
  return { ruleId, packId: pack.id, packVersion: pack.version, kind, legalForce, citation, sentence };
}

function zoneOf(text: string): Zone {
  const zone = parseZone(text);
  if (zone === null) throw new TypeError(`Not a time zone: ${text}`);
  return zone;
}

function dayStart(text: string, zone: Zone): number {
  const date = parseLocalDate(text);
  if (date === null) throw new TypeError(`Not a date: ${text}`);
  return startOfDay(date, zone);
}
