import { message, type Message } from '@makegood/base';
import type { Condition } from '../conditions/schema.ts';
import { sayCondition } from './say.ts';

/** The whole of a condition as one sentence, however it is nested: a group inside a group stands in brackets. */
export function sayWholeCondition(condition: Condition): Message {
  if ('not' in condition) return message('journey.face.condition.not', { condition: sayWholeCondition(condition.not) });
  if ('all' in condition) return joined('and', condition.all);
  if ('any' in condition) return joined('or', condition.any);
  return sayCondition(condition);
}

function joined(word: 'and' | 'or', parts: readonly Condition[]): Message {
  const [last, ...before] = parts.map((part) => bracketed(part, parts.length > 1)).reverse();
  if (!last) throw new RangeError('A group is never empty');
  return before.reduce((rest, first) => message(`journey.face.condition.${word}`, { first, rest }), last);
}

const bracketed = (part: Condition, among: boolean): Message =>
  among && ('all' in part || 'any' in part)
    ? message('journey.face.condition.group', { condition: sayWholeCondition(part) })
    : sayWholeCondition(part);
