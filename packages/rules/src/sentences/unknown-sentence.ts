import { message, type Message, type MessageValue } from '@makegood/base';
import { FLAT_FACT_NAMES, SCENE_FACT_NAMES } from '../facts.ts';

const FACTS: readonly string[] = [...FLAT_FACT_NAMES, ...SCENE_FACT_NAMES];

/**
 * One entry of `decision.unknown` for people: "The contact hours need to know the local time, and nobody does".
 * `titleOf` gives the title of a rule.
 */
export function unknownSentence(entry: string, titleOf: (ruleId: string) => MessageValue): Message {
  const [what = '', about = ''] = entry.split(/: (.*)/s);
  if (what === 'jurisdiction') return message('rules.unknown.jurisdiction', { place: about });
  const calendar = /^holidays \((.*)\)$/.exec(what)?.[1];
  if (calendar !== undefined) return message('rules.unknown.holidays', { rule: titleOf(about), calendar });
  if (FACTS.includes(what)) return message('rules.unknown.fact', { rule: titleOf(about), fact: message(`rules.fact.${what}`) });
  return message('rules.unknown.engine', { reason: what === 'engine' ? titleOf(about) : entry });
}
