import { message, type Json, type Message } from '@makegood/base';
import type { Decision as WireDecision, Said } from '@makegood/contract';
import { rulesTexts } from '@makegood/rules';

type WireFact = WireDecision['facts'][number];

/** Told elsewhere in a decision (`at`, its subject), and in no words that a person could read. */
const TOLD_ELSEWHERE: ReadonlySet<string> = new Set(['at', 'debt']);
const OWN_FACTS: ReadonlySet<string> = new Set(['zones', 'residence']);

/** What the gate knew when it decided, in the words that the rules use for it. */
export const decisionFacts = (facts: { readonly [fact: string]: Json }): WireFact[] =>
  Object.entries(facts)
    .filter(([fact]) => !TOLD_ELSEWHERE.has(fact))
    .map(([fact, value]) => ({
      fact,
      label: message(OWN_FACTS.has(fact) ? `engine.fact.${fact}` : `rules.fact.${fact}`),
      value: valueOf(value),
    }));

function valueOf(value: Json): Said | null {
  if (value === null) return null;
  if (typeof value === 'boolean') return message(value ? 'engine.value.yes' : 'engine.value.no');
  if (Array.isArray(value)) {
    const items = [...new Set(value.map(String))];
    return items.length === 0 ? message('engine.value.none') : message('engine.value.list', { items: items.map(wordOf) });
  }
  return typeof value === 'object' ? JSON.stringify(value) : wordOf(String(value));
}

/** A value of one of the rules' closed lists has a name; a zone or a place stands for itself. */
function wordOf(value: string): Message | string {
  const id = ['word', 'channel', 'consent', 'status']
    .map((list) => `rules.${list}.${value}`)
    .find((known) => Object.hasOwn(rulesTexts.en, known));
  return id === undefined ? value : message(id, { count: 1 });
}
