import { addDays, message, parseLocalDate, type Json, type Message } from '@makegood/base';
import { formatMinute, parseMinute, WEEKDAYS } from '@makegood/calendar';
import { plainJson, type Slot } from '../editing/slots.ts';
import { hoursSchema, weeklySchema, type Weekly } from '../operators/values.ts';

/** Another value for a slot and what it says; `undefined` takes the value away. */
export type Change = { readonly value: Json | undefined; readonly change: Message };

/** What could go wrong with a value: numbers and times one off, a word lost, a limit forgotten. */
export function changesOf(slot: Slot): readonly Change[] {
  const { shape, value, optional, part } = slot;
  if (value === null) return [];
  const away: readonly Change[] =
    optional && part !== 'rule' ? [{ value: undefined, change: message('rules.mutation.away', { label: slot.label }) }] : [];
  switch (shape.type) {
    case 'count':
    case 'number':
      return [...numbers(slot, value, (changed) => changed), ...away];
    case 'duration':
    case 'window': {
      const object = plainJson(value);
      return [...numbers(slot, object.length, (length) => ({ ...object, length })), ...away];
    }
    case 'choices':
      return [...words(slot, value), ...away];
    case 'list':
      return [...entries(slot, value), ...away];
    case 'weekly':
      return weeklyChanges(slot, value);
    case 'hours':
      return [...hoursChanges(slot, value), ...away];
    case 'yesNo':
      return typeof value === 'boolean' && !slot.path.endsWith('.value')
        ? [{ value: !value, change: message('rules.mutation.turned', { label: slot.label }) }]
        : [];
    case 'date':
      return dates(slot, value);
    default:
      return away;
  }
}

const instead = (slot: Slot, before: string | number, after: string | number): Message =>
  message('rules.mutation.instead', { label: slot.label, before: String(before), after: String(after) });

function numbers(slot: Slot, value: Json | undefined, put: (changed: number) => Json): readonly Change[] {
  if (typeof value !== 'number') return [];
  return [value - 1, value + 1]
    .filter((changed) => changed >= 0)
    .map((changed) => ({ value: put(changed), change: instead(slot, value, changed) }));
}

function words(slot: Slot, value: Json): readonly Change[] {
  if (!Array.isArray(value) || slot.shape.type !== 'choices' || value.length < 2) return [];
  const { choices } = slot.shape;
  return value.map((word: Json, index: number) => ({
    value: value.filter((_: Json, place: number) => place !== index),
    change: message('rules.mutation.lost', {
      label: slot.label,
      word: choices.find((choice) => choice.value === word)?.label ?? String(word),
    }),
  }));
}

function entries(slot: Slot, value: Json): readonly Change[] {
  if (!Array.isArray(value) || slot.path === 'citations' || value.length < 2) return [];
  return value.map((_, index) => ({
    value: value.filter((_entry: Json, place: number) => place !== index),
    change: message('rules.mutation.entryLost', { label: slot.label, nth: index + 1 }),
  }));
}

/** Days with the same hours are changed together, as people read them. */
function weeklyChanges(slot: Slot, value: Json): readonly Change[] {
  const parsed = weeklySchema.safeParse(value);
  if (!parsed.success) return [];
  const weekly = parsed.data;
  const kinds = [...new Set(WEEKDAYS.map((day) => JSON.stringify(weekly[day])))];
  return kinds.flatMap((kind) => {
    const days = WEEKDAYS.filter((day) => JSON.stringify(weekly[day]) === kind);
    return shifted(weekly[days[0] ?? 'mon']).map(({ hours, before, after }) => {
      const made: Weekly = { ...weekly };
      for (const day of days) made[day] = hours;
      return { value: plainJson(made), change: instead(slot, before, after) };
    });
  });
}

function hoursChanges(slot: Slot, value: Json): readonly Change[] {
  const parsed = hoursSchema.safeParse(value);
  if (!parsed.success) return [];
  return shifted(parsed.data).map(({ hours, before, after }) => ({ value: hours, change: instead(slot, before, after) }));
}

type Hours = Weekly['mon'];

/** The hours with one boundary a minute earlier or later, where they stay hours. */
function shifted(hours: Hours): readonly { readonly hours: Hours; readonly before: string; readonly after: string }[] {
  return hours.flatMap((span, index) =>
    ([0, 1] as const).flatMap((end) =>
      [-1, 1].flatMap((by) => {
        const minute = parseMinute(span[end]);
        if (minute === null || minute + by < 0 || minute + by > 1_440) return [];
        const after = formatMinute(minute + by);
        const moved: [string, string] = end === 0 ? [after, span[1]] : [span[0], after];
        const made = hours.map((own, place): [string, string] => (place === index ? moved : own));
        return hoursSchema.safeParse(made).success ? [{ hours: made, before: span[end], after }] : [];
      }),
    ),
  );
}

function dates(slot: Slot, value: Json): readonly Change[] {
  const date = typeof value === 'string' ? parseLocalDate(value) : null;
  // The first value of a parameter also counts before its date.
  if (date === null || slot.path.endsWith('values[0].from')) return [];
  return [-1, 1].map((by) => ({ value: addDays(date, by), change: instead(slot, date, addDays(date, by)) }));
}
