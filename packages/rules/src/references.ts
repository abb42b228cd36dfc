import type { Json } from '@makegood/base';
import type { HolidayCalendar } from '@makegood/calendar';
import type { Leaf } from './condition.ts';

type Parameters = ReadonlyMap<string, number>;
type Calendars = ReadonlyMap<string, HolidayCalendar>;

const isObject = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The names of the parameters or calendars that a value refers to. */
export function referencesIn(value: Json, kind: 'parameter' | 'calendar'): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item: Json) => referencesIn(item, kind));
  if (!isObject(value)) return [];
  const own = value[kind];
  return [...(typeof own === 'string' ? [own] : []), ...Object.values(value).flatMap((item) => referencesIn(item, kind))];
}

/**
 * The leaf with `{ parameter: name }` replaced by the number in force and calendar names by the calendars themselves, so
 * that json-rules-engine and the twin are handed the same finished JSON.
 */
export function withReferences(leaf: Leaf, parameters: Parameters, calendars: Calendars): Leaf {
  return { ...leaf, value: filled(leaf.value, parameters, calendars) };
}

function filled(value: Json, parameters: Parameters, calendars: Calendars): Json {
  if (Array.isArray(value)) return value.map((item: Json) => filled(item, parameters, calendars));
  if (!isObject(value)) return value;
  if (typeof value.parameter === 'string') return parameters.get(value.parameter) ?? value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => {
      const calendar = key === 'calendar' && typeof item === 'string' ? calendars.get(item) : undefined;
      return [
        key,
        calendar
          ? { id: calendar.id, coverage: [...calendar.coverage], dates: { ...calendar.dates } }
          : filled(item, parameters, calendars),
      ];
    }),
  );
}
