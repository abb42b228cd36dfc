import type { Instant } from '@makegood/base';
import { HOLD_ENDINGS, type Bearing, type HoldEnding } from '@makegood/contract';
import { titleWords } from '@makegood/rules';
import { z } from 'zod';
import { wireCitation } from '../packs/wire-rule.ts';
import { leavesOfRule, NOTHING_STANDS, type KnownRule, type Objected, type Standing, type Weighing } from './weigh-standing.ts';

/**
 * What one hold, refusal or wish stops: the rules that object with it alone and not without anything. Each is tried by
 * itself, so that two that stop the same are both told to do so.
 */
export const stoppedBy = (weighing: Weighing, standing: Partial<Standing>, value?: string): readonly Bearing[] =>
  bearings(weighing, weighing.objections({ ...NOTHING_STANDS, ...standing }, value), weighing.objections(NOTHING_STANDS, value));

/** What a consent allows: the rules that object without any and not with it. */
export const allowedBy = (weighing: Weighing, standing: Partial<Standing>, value?: string): readonly Bearing[] =>
  bearings(weighing, weighing.objections(NOTHING_STANDS, value), weighing.objections({ ...NOTHING_STANDS, ...standing }, value));

const keyOf = ({ channel, purpose, objection }: Objected): string => `${channel} ${purpose} ${objection.packId}/${objection.ruleId}`;

function bearings(weighing: Weighing, these: readonly Objected[], without: readonly Objected[]): readonly Bearing[] {
  const known = new Set(without.map(keyOf));
  const byRule = new Map<string, Objected[]>();
  for (const one of these) {
    if (known.has(keyOf(one))) continue;
    const key = `${one.objection.packId}/${one.objection.ruleId}`;
    byRule.set(key, [...(byRule.get(key) ?? []), one]);
  }
  return [...byRule.values()].flatMap((group) => bearingOf(weighing, group));
}

function bearingOf(weighing: Weighing, group: readonly Objected[]): readonly Bearing[] {
  const [first] = group;
  const known = first && weighing.ruleOf(first.objection);
  if (!first || !known) return [];
  return [
    {
      rule: known.rule.id,
      title: titleWords(known.rule),
      verdict: first.objection.verdict,
      jurisdiction: titleWords(known.pack.pack),
      citations: known.rule.citations.map(wireCitation),
      channels: [...new Set(group.map(({ channel }) => channel))],
      purposes: [...new Set(group.map(({ purpose }) => purpose))],
      until: latest(group.map(({ objection }) => objection.until)),
      endsWith: endingsOf(known),
    },
  ];
}

/** Null when one of them has no end. */
const latest = (ends: readonly (Instant | null)[]): Instant | null =>
  ends.reduce((last, end) => (last === null || end === null ? null : end > last ? end : last), ends[0] ?? null);

const statusValue = z.looseObject({ endsWith: z.array(z.enum(HOLD_ENDINGS)) });

/** What the rule says ends a status when it is recorded. */
function endingsOf(rule: KnownRule): HoldEnding[] {
  const found = leavesOfRule(rule)
    .filter(({ operator }) => operator === 'hasStatus')
    .flatMap(({ value }) => statusValue.safeParse(value).data?.endsWith ?? []);
  return [...new Set(found)];
}
