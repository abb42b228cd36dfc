import { DAY, type Instant, type LocalDate, type Locale } from '@makegood/base';
import { LOCALE_TAGS } from '../i18n/language.tsx';

/** `time` 17:30 · `day` Nov 24, 2026 · `weekday` Tue Nov 24, 17:30 · `full` Tuesday, November 24, 2026, 17:30 GMT-5. */
export type InstantStyle = 'time' | 'seconds' | 'day' | 'weekday' | 'full';

const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const STYLES: Readonly<Record<InstantStyle | 'monthDay' | 'weekdayDate', Intl.DateTimeFormatOptions>> = {
  time: clock,
  seconds: { ...clock, second: '2-digit' },
  day: { year: 'numeric', month: 'short', day: 'numeric' },
  monthDay: { month: 'short', day: 'numeric' },
  weekdayDate: { weekday: 'short', month: 'short', day: 'numeric' },
  weekday: { weekday: 'short', month: 'short', day: 'numeric', ...clock },
  full: { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric', ...clock, timeZoneName: 'short' },
};

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(style: keyof typeof STYLES, zone: string, locale: Locale): Intl.DateTimeFormat {
  const key = `${style}:${zone}:${locale}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(LOCALE_TAGS[locale], { ...STYLES[style], timeZone: zone });
    formatters.set(key, formatter);
  }
  return formatter;
}

/** A zone that this browser's tables do not know would throw; such an instant is shown in UTC, and says so in `full`. */
export function knownZone(zone: string): string {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: zone });
    return zone;
  } catch {
    return 'UTC';
  }
}

export function formatInstantIn(at: Instant, zone: string, locale: Locale, style: InstantStyle): string {
  const known = knownZone(zone);
  // English writes “Tue, Nov 24, 17:30”; one comma fewer reads as the sheets do. The other languages need theirs.
  const text = formatterFor(style, known, locale).format(at);
  return style === 'weekday' && locale === 'en' ? text.replace(/^(\w{3}), /, '$1 ') : text;
}

/** The calendar day of an instant in a zone, `YYYY-MM-DD`. */
export function dayOf(at: Instant, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: knownZone(zone),
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(at);
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

export type NearDay = 'today' | 'yesterday' | 'tomorrow' | null;

/** Whether the instant falls on today, yesterday or tomorrow as counted in that zone. */
export function nearDay(at: Instant, now: Instant, zone: string): NearDay {
  const days = Math.round((Date.parse(dayOf(at, zone)) - Date.parse(dayOf(now, zone))) / 86_400_000);
  return days === 0 ? 'today' : days === -1 ? 'yesterday' : days === 1 ? 'tomorrow' : null;
}

/** Half a year from now a month and a day mean one year only, on both sides of New Year. */
const SAME_YEAR_MEANT = 183 * DAY;

/** `Nov 17`, or `Nov 17, 2025` where the year could be another. */
export function formatDayNear(at: Instant, now: Instant, zone: string, locale: Locale): string {
  const near = Math.abs(at - now) < SAME_YEAR_MEANT;
  return formatterFor(near ? 'monthDay' : 'day', knownZone(zone), locale).format(at);
}

/** `Tue, Nov 24`. */
export const formatWeekdayDate = (at: Instant, zone: string, locale: Locale): string =>
  formatterFor('weekdayDate', knownZone(zone), locale).format(at);

/** A due date is a day, not an instant: it reads the same in every zone. */
export const formatLocalDate = (date: LocalDate, locale: Locale): string =>
  formatterFor('day', 'UTC', locale).format(Date.parse(`${date}T00:00:00Z`));

/** `Tue, Nov 24`, of a date as a calendar writes it. */
export const formatWeekdayDay = (date: string, locale: Locale): string =>
  formatterFor('weekdayDate', 'UTC', locale).format(Date.parse(`${date}T00:00:00Z`));

/** The zone's city as its name says it, for places that have no better label: `America/New_York` → `New York`. */
export const cityOfZone = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
