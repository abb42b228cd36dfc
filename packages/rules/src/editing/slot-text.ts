import { message, type Json, type LocalDate, type Message } from '@makegood/base';
import type { Pack } from '../pack.ts';
import { durationSchema, hoursSchema, weeklySchema, windowSchema } from '../operators/values.ts';
import { durationMessage, windowMessage } from '../sentences/amounts.ts';
import { hoursText } from '../sentences/hours.ts';
import { either } from '../sentences/join.ts';
import { dayMessage } from '../sentences/moments.ts';
import { CHANNELS } from '../vocabulary.ts';
import { channelsMessage } from '../sentences/amounts.ts';
import type { Choice } from './choices.ts';
import type { Slot } from './slots.ts';

/** What a slot holds, for reading; null when it holds nothing. A dated number is the one of the day. */
export function slotText(
  { shape, value, otherwise }: Pick<Slot, 'shape' | 'value' | 'otherwise'>,
  pack: Pack,
  on: LocalDate,
): Message | null {
  const held = value ?? otherwise;
  if (held === null) return null;
  const filled = withParameters(held, pack, on);
  switch (shape.type) {
    case 'choice':
      return shape.choices.find((choice) => choice.value === filled)?.label ?? plain(String(filled));
    case 'choices':
      return choicesText(shape.choices, filled);
    case 'yesNo':
      return message(filled === true ? 'rules.option.yes' : 'rules.option.no');
    case 'duration':
      return textOf(durationSchema.safeParse(filled), durationMessage);
    case 'window':
      return textOf(windowSchema.safeParse(filled), windowMessage);
    case 'hours':
      return textOf(hoursSchema.safeParse(filled), (hours) =>
        hours.length === 0 ? message('rules.hours.never') : plain(hours.map((span) => span.join('–')).join(', ')),
      );
    case 'weekly':
      return textOf(weeklySchema.safeParse(filled), (weekly) => hoursText(weekly));
    case 'count':
    case 'number':
      return typeof filled === 'number' ? message('rules.number', { number: filled }) : null;
    case 'list':
      return message('rules.entries', { count: Array.isArray(filled) ? filled.length : 0 });
    case 'date':
      return dayMessage(String(filled));
    case 'text':
    case 'clock':
    case 'calendar':
      return plain(String(filled));
    case 'condition':
    case 'fields':
    case 'forms':
      return message('rules.option.stated');
  }
}

const plain = (text: string): Message => message('rules.text', { text });

function textOf<T>(parsed: { readonly success: boolean; readonly data?: T | undefined }, words: (data: T) => Message): Message | null {
  return parsed.success && parsed.data !== undefined ? words(parsed.data) : null;
}

function choicesText(choices: readonly Choice[], value: Json): Message | null {
  const held: readonly Json[] = Array.isArray(value) ? value : [];
  const channels = CHANNELS.filter((channel) => held.includes(channel));
  if (held.length > 1 && channels.length === held.length) return channelsMessage(channels, 2);
  const labels = choices.filter((choice) => held.includes(choice.value)).map(({ label }) => label);
  return labels.length === 0 ? null : either(labels);
}

function withParameters(value: Json, pack: Pack, on: LocalDate): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  if ('parameter' in value && typeof value.parameter === 'string') {
    const values = pack.parameters?.[value.parameter]?.values ?? [];
    return (values.findLast(({ from }) => from === null || from <= on) ?? values[0])?.value ?? null;
  }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withParameters(item, pack, on)]));
}
