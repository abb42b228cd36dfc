import { formatDecimal, message, parseCurrency, type Message, type MessageValue } from '@makegood/base';
import type { Condition } from '../conditions/schema.ts';
import { factOf, type Fact } from '../facts/catalogue.ts';
import type { Duration } from './duration.ts';

/** Pieces of the sentences that several kinds speak. Values that a reader looks for stand between `**`. */
export const sayDuration = (duration: Duration): Message => message(`journey.face.duration.${duration.unit}`, { amount: duration.amount });
export const sayChannel = (channel: string): Message => message(`journey.channel.${channel}`);
/** Channels in the order in which they are tried. */
export function sayChannels(channels: readonly string[]): Message {
  const [first = '', ...others] = channels;
  return others.length === 0
    ? sayChannel(first)
    : message('journey.field.sequence', { first: sayChannel(first), others: others.map(sayChannel) });
}
export const sayWeekdays = (weekdays: readonly string[]): Message[] => weekdays.map((day) => message(`journey.weekday.${day}`));

/** A condition as a sentence; of a long one the first part and how many more there are. */
export function sayCondition(condition: Condition): Message {
  if ('not' in condition) return message('journey.face.condition.not', { condition: sayCondition(condition.not) });
  if ('any' in condition) return message('journey.face.condition.any', { parts: condition.any.map(sayCondition) });
  if ('all' in condition) {
    const [first, ...others] = condition.all;
    if (others.length > 2) return message('journey.face.condition.more', { first: sayCondition(first), count: others.length });
    return message('journey.face.condition.all', { parts: condition.all.map(sayCondition) });
  }
  const fact = factOf(condition.fact);
  const label = fact?.label ?? condition.fact;
  if (condition.op === 'isTrue') return message('journey.face.condition.all', { parts: label });
  if (condition.op === 'isFalse') return message('journey.face.condition.not', { condition: label });
  const op = message(`journey.op.${condition.op}`);
  if (condition.value === undefined) return message('journey.face.condition.bare', { fact: label, op });
  return message('journey.face.condition.compare', { fact: label, op, value: sayValue(condition.value, fact, condition.op) });
}

function sayValue(value: unknown, fact: Fact | null, op: string): MessageValue {
  if (Array.isArray(value)) {
    const parts = value.map((item) => sayValue(item, fact, op));
    return op === 'between' ? message('journey.face.condition.range', { low: parts[0] ?? '', high: parts[1] ?? '' }) : parts;
  }
  if (typeof value === 'object' && value !== null && 'minor' in value && 'currency' in value) {
    const currency = typeof value.currency === 'string' ? parseCurrency(value.currency) : null;
    if (currency && typeof value.minor === 'number') return `${formatDecimal({ minor: value.minor, currency })} ${currency}`;
  }
  return fact?.values?.find((known) => known.value === value)?.label ?? (typeof value === 'number' ? value : String(value));
}
