import { message, type Message } from '@makegood/base';

/** "a, b or c" as nested messages: a list of values would be joined by "and" in every language. */
export const either = (parts: readonly Message[]): Message => joined('rules.or', parts);
/** "a, b and c". */
export const both = (parts: readonly Message[]): Message => joined('rules.and', parts);

/** Whole sentences one after the other. */
export function also(parts: readonly Message[]): Message {
  const [first, ...rest] = parts;
  if (!first) throw new TypeError('Nothing to join');
  return rest.length === 0 ? first : message('rules.also', { first, rest: also(rest) });
}

function joined(id: 'rules.or' | 'rules.and', parts: readonly Message[]): Message {
  const [first, second, ...rest] = parts;
  if (!first) throw new TypeError('Nothing to join');
  if (!second) return first;
  if (rest.length === 0) return message(id, { first, rest: second });
  return message('rules.comma', { first, rest: joined(id, [second, ...rest]) });
}
