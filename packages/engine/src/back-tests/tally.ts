import type { Id } from '@makegood/base';
import { BACK_TEST_EFFECTS, type BackTestEffect, type BackTestTally, type Channel, type Said, type Verdict } from '@makegood/contract';
import type { Comparison, LoadedPack } from '@makegood/rules';
import type { DecidedContact } from '@makegood/store';
import { delays } from './delays.ts';

export type EffectCounts = Record<BackTestEffect, number>;
export const noEffects = (): EffectCounts => ({ waits: 0, refused: 0, reviewed: 0, allowed: 0 });

/** What the draft would have made of a contact that it decides otherwise. */
export const EFFECT_OF: Readonly<Record<Verdict, BackTestEffect>> = {
  allow: 'allowed',
  defer: 'waits',
  review: 'reviewed',
  block: 'refused',
};

/** Counts of one comparison over many contacts. Its size grows with rules, journeys and channels, not with contacts. */
export interface Tally {
  /** A contact that was `before`, and is decided otherwise with the draft. */
  add(contact: Pick<DecidedContact, 'at' | 'journeyId' | 'channel'>, before: Verdict, comparison: Comparison): void;
  result(journeyName: (id: string) => string): BackTestTally;
}

type RuleCount = { readonly title: Said; readonly effects: EffectCounts };

/** @param current the version that the draft is to replace; null when there is none. */
export function tally(draft: LoadedPack, current: LoadedPack | null): Tally {
  const effects = noEffects();
  const changes = new Map<string, { from: Verdict; to: Verdict; contacts: number }>();
  const rules = new Map<string, RuleCount>();
  const journeys = new Map<Id<'journey'> | null, EffectCounts>();
  const channels = new Map<Channel, EffectCounts>();
  const waiting = delays();
  const [ours, theirs] = [draft, current].map((pack) => new Set(pack?.pack.rules.map((rule) => rule.id)));
  const standingOf = (rule: string) => (!ours?.has(rule) ? 'removed' : theirs?.has(rule) ? 'changed' : 'added');
  return {
    add(contact, from, comparison) {
      const to = comparison.after;
      const effect = EFFECT_OF[to];
      effects[effect] += 1;
      const change = entryOf(changes, `${from}/${to}`, () => ({ from, to, contacts: 0 }));
      change.contacts += 1;
      for (const { ruleId, title } of comparison.rules())
        entryOf(rules, ruleId, () => ({ title, effects: noEffects() })).effects[effect] += 1;
      entryOf(journeys, contact.journeyId, noEffects)[effect] += 1;
      entryOf(channels, contact.channel, noEffects)[effect] += 1;
      if (from !== 'allow' || to !== 'defer') return;
      const until = comparison.until();
      if (until !== null) waiting.add(until - contact.at);
    },
    result: (journeyName) => ({
      effects,
      changes: [...changes.values()].sort((a, b) => b.contacts - a.contacts),
      medianDelay: waiting.median(),
      rules: mostFirst(
        [...rules].map(([ruleId, { title, effects: counts }]) => ({ ruleId, title, standing: standingOf(ruleId), effects: counts })),
      ),
      journeys: mostFirst([...journeys].map(([id, counts]) => ({ id, name: id === null ? null : journeyName(id), effects: counts }))),
      channels: mostFirst([...channels].map(([channel, counts]) => ({ channel, effects: counts }))),
    }),
  };
}

export function entryOf<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}

const sumOf = (effects: EffectCounts): number => BACK_TEST_EFFECTS.reduce((sum, effect) => sum + effects[effect], 0);
const mostFirst = <Item extends { readonly effects: EffectCounts }>(items: readonly Item[]): Item[] =>
  [...items].sort((a, b) => sumOf(b.effects) - sumOf(a.effects));
