import { addDays, err, ok, parseLocalDate, type LocalDate, type Result } from '@makegood/base';
import { dayNumber, weekdayOf } from '@makegood/calendar';
import { issueAt, type Issue } from '../issue.ts';
import type { Pack } from '../pack.ts';
import { changed, holidaysOf, withCalendar, type Calendar, type Holiday } from './calendars.ts';

/**
 * Why a holiday is thought to fall on its day in the year to come. `sameDay`, `easter` and `weekday` (the n-th such day
 * of its month) are what every year that the calendar knows has in common; `unproven` is a copy of one year's day.
 */
export type Repetition = 'sameDay' | 'easter' | 'weekday' | 'unproven';
export type ComingHoliday = Holiday & { readonly by: Repetition };

/**
 * The pack with a calendar's last year copied to the next, and which of its days somebody has to look up: what falls on
 * one day each year is copied, what follows Easter or a weekday is reckoned, and what only one year knows is a guess.
 * Refused while the last year is not covered to its end.
 */
export function withNextYear(
  pack: Pack,
  id: string,
): Result<{ readonly pack: Pack; readonly holidays: readonly ComingHoliday[] }, readonly Issue[]> {
  let coming: readonly ComingHoliday[] = [];
  const edited = withCalendar(pack, id, (calendar, path) => {
    const [from, to] = calendar.coverage;
    const year = Number(to.slice(0, 4));
    if (!to.endsWith('-12-31')) return err([issueAt(path, 'yearUnfinished', { year: String(year), to })]);
    coming = nextYearOf(calendar, year);
    return changed(calendar, [...holidaysOf(calendar), ...coming], [from, `${String(year + 1)}-12-31`]);
  });
  return edited.ok ? ok({ pack: edited.value, holidays: coming }) : edited;
}

function nextYearOf(calendar: Calendar, year: number): readonly ComingHoliday[] {
  const named = byName(calendar);
  const taken = new Set<string>();
  const coming = [...named.values()].flatMap((days): readonly ComingHoliday[] => {
    const last = days.at(-1);
    if (!last?.date.startsWith(String(year))) return [];
    const next = repeated(days, year + 1);
    // Two names on one day are one holiday less; the first in the year keeps it.
    if (next === null || taken.has(next.date)) return [];
    taken.add(next.date);
    return [{ date: next.date, name: last.name, by: next.by }];
  });
  return coming.sort((a, b) => (a.date < b.date ? -1 : 1));
}

type Known = { readonly date: LocalDate; readonly name: string };

/** Each holiday through the years. A name that one year has twice is told apart by which of the two it is. */
function byName(calendar: Calendar): ReadonlyMap<string, readonly Known[]> {
  const found = new Map<string, Known[]>();
  const counts = new Map<string, number>();
  for (const { date, name } of holidaysOf(calendar)) {
    const day = parseLocalDate(date);
    if (day === null) continue;
    const inYear = `${date.slice(0, 4)} ${name}`;
    const turn = (counts.get(inYear) ?? 0) + 1;
    counts.set(inYear, turn);
    const key = `${name} ${turn}`;
    found.set(key, [...(found.get(key) ?? []), { date: day, name }]);
  }
  return found;
}

function repeated(days: readonly Known[], year: number): { readonly date: string; readonly by: Repetition } | null {
  const last = days.at(-1)?.date;
  if (!last) return null;
  const proven = days.length > 1;
  const [month, day] = [last.slice(5, 7), last.slice(8)];
  const sameDay = parseLocalDate(`${year}-${month}-${day}`);
  const offset = fromEaster(last);
  // One year shows no pattern, except that a day as far from Easter as a known feast is most likely that feast.
  if (!proven && FEASTS.has(offset)) return { date: addDays(easterOf(year), offset), by: 'easter' };
  if (days.every(({ date }) => date.slice(5) === last.slice(5)))
    return sameDay === null ? null : { date: sameDay, by: proven ? 'sameDay' : 'unproven' };
  if (days.every(({ date }) => fromEaster(date) === offset)) return { date: addDays(easterOf(year), offset), by: 'easter' };
  const turn = turnInMonth(last);
  if (days.every(({ date }) => date.slice(5, 7) === month && weekdayOf(date) === weekdayOf(last) && turnInMonth(date) === turn)) {
    const date = nthWeekday(year, last, turn);
    if (date !== null) return { date, by: 'weekday' };
  }
  return sameDay === null ? null : { date: sameDay, by: 'unproven' };
}

/**
 * Days from Easter of the feasts that countries close for: Carnival, Ash Wednesday, Maundy Thursday, Good Friday, Holy
 * Saturday, Easter, Easter Monday, Ascension, Pentecost, Whit Monday, Corpus Christi, Sacred Heart; and the Mondays to
 * which Colombia moves three of them (Ley 51 de 1983).
 */
const FEASTS: ReadonlySet<number> = new Set([-48, -47, -46, -3, -2, -1, 0, 1, 39, 43, 49, 50, 60, 64, 68, 71]);
const fromEaster = (date: LocalDate): number => dayNumber(date) - dayNumber(easterOf(Number(date.slice(0, 4))));
const turnInMonth = (date: LocalDate): number => Math.ceil(Number(date.slice(8)) / 7);

/** The n-th such weekday of the month; null where the month has no fifth. */
function nthWeekday(year: number, like: LocalDate, turn: number): LocalDate | null {
  const first = parseLocalDate(`${year}-${like.slice(5, 7)}-01`);
  if (first === null) return null;
  for (let day = 0; day < 7; day += 1) {
    const date = addDays(first, day);
    if (weekdayOf(date) !== weekdayOf(like)) continue;
    const found = addDays(date, (turn - 1) * 7);
    return found.slice(5, 7) === like.slice(5, 7) ? found : null;
  }
  return null;
}

/** Easter Sunday of the Gregorian calendar, by the anonymous algorithm (Nature, 20 April 1876). */
export function easterOf(year: number): LocalDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const total = epact + weekday - 7 * late + 114;
  const text = `${year}-${String(Math.floor(total / 31)).padStart(2, '0')}-${String((total % 31) + 1).padStart(2, '0')}`;
  const date = parseLocalDate(text);
  if (date === null) throw new RangeError(`No Easter in ${year}`);
  return date;
}
