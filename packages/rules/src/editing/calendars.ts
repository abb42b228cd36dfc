import { err, message, parseLocalDate, type Json, type LocalDate, type Result } from '@makegood/base';
import { issueAt, type Issue } from '../issue.ts';
import type { Pack, Rule } from '../pack.ts';
import { referencesIn } from '../references.ts';
import { titleIn, titleWords } from '../titles.ts';
import { plainJson } from './slots.ts';
import { checkedPack } from './with-slot.ts';

export type Calendar = NonNullable<Pack['calendars']>[number];
type Edited = Result<Pack, readonly Issue[]>;
/** A day that a law lists, with its name. */
export type Holiday = { readonly date: string; readonly name: string };

export const holidaysOf = ({ dates }: Calendar): readonly Holiday[] =>
  Object.entries(dates)
    .map(([date, name]) => ({ date, name }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));

/** The rules that ask for a calendar: past its last day nobody can say what they say, so they stand in the way. */
export const rulesAsking = (pack: Pack, calendar: string): readonly Rule[] =>
  pack.rules.filter(({ when, objects }) => referencesIn(plainJson({ when, objects }), 'calendar').includes(calendar));

/** The pack with one more holiday, or one in the place of another. A day that has a name already takes the new one. */
export function withHoliday(pack: Pack, id: string, { date, name }: Holiday, instead?: string): Edited {
  return withCalendar(pack, id, (calendar, path) => {
    if (parseLocalDate(date) === null) return err([issueAt(path, 'noDate', { date })]);
    if (name.trim() === '') return err([issueAt(path, 'needed')]);
    const kept = holidaysOf(calendar).filter((holiday) => holiday.date !== date && holiday.date !== instead);
    return changed(calendar, [...kept, { date, name: name.trim() }]);
  });
}

export const withoutHoliday = (pack: Pack, id: string, date: string): Edited =>
  withCalendar(pack, id, (calendar) =>
    changed(
      calendar,
      holidaysOf(calendar).filter((holiday) => holiday.date !== date),
    ),
  );

/** The pack with a calendar that covers other days, both included; holidays outside of them go. */
export const withCoverage = (pack: Pack, id: string, from: string, to: string): Edited =>
  withCalendar(pack, id, (calendar) =>
    changed(
      calendar,
      holidaysOf(calendar).filter(({ date }) => date >= from && date <= to),
      [from, to],
    ),
  );

/** The pack with one more calendar, which covers one year and has no holidays yet. */
export function withNewCalendar(pack: Pack, id: string, year: number): Edited {
  const calendar = { id: id.trim(), coverage: [`${year}-01-01`, `${year}-12-31`], dates: {} };
  return checkedPack({ ...plainJson(pack), calendars: [...calendarsJson(pack), calendar] });
}

/** The pack without a calendar. Refused while a rule asks for it. */
export function withoutCalendar(pack: Pack, id: string): Edited {
  const asking = rulesAsking(pack, id);
  const at = (pack.calendars ?? []).findIndex((calendar) => calendar.id === id);
  if (asking.length > 0)
    return err([
      {
        ...issueAt(`calendars[${at}]`, 'calendarUsed', { name: id, rules: asking.map((rule) => titleIn(rule, 'en')).join(', ') }),
        message: message('rules.issue.calendarUsed', { name: id, rules: asking.map(titleWords) }),
      },
    ]);
  const { calendars: _, ...rest } = plainJson(pack);
  const left = calendarsJson(pack).filter((_calendar, index) => index !== at);
  return checkedPack(left.length === 0 ? rest : { ...rest, calendars: left });
}

/** The pack with another calendar in the place of one. */
export function withCalendar(pack: Pack, id: string, change: (calendar: Calendar, path: string) => Result<Json, readonly Issue[]>): Edited {
  const at = (pack.calendars ?? []).findIndex((calendar) => calendar.id === id);
  const calendar = pack.calendars?.[at];
  if (!calendar) return err([issueAt('calendars', 'noCalendar', { name: id })]);
  const made = change(calendar, `calendars[${at}]`);
  if (!made.ok) return made;
  return checkedPack({ ...plainJson(pack), calendars: calendarsJson(pack).map((one, index) => (index === at ? made.value : one)) });
}

/** In the order of the days, so that a document edited back is the same document. */
export function changed(
  calendar: Calendar,
  holidays: readonly Holiday[],
  coverage: readonly [string, string] = calendar.coverage,
): Result<Json, never> {
  const sorted = [...holidays].sort((a, b) => (a.date < b.date ? -1 : 1));
  const dates = Object.fromEntries(sorted.map(({ date, name }) => [date, name]));
  return { ok: true, value: { ...plainJson(calendar), coverage: [...coverage], dates } };
}

const calendarsJson = (pack: Pack): readonly Json[] => (pack.calendars ?? []).map((calendar) => plainJson(calendar));

/** The years that a calendar speaks of, each with the part that it covers, both days included. */
export function yearsOf({
  coverage: [from, to],
}: Calendar): readonly { readonly year: number; readonly from: LocalDate; readonly to: LocalDate }[] {
  const first = Number(from.slice(0, 4));
  const last = Number(to.slice(0, 4));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
    const year = first + index;
    return { year, from: later(from, dayOf(year, '01-01')), to: earlier(to, dayOf(year, '12-31')) };
  });
}

const later = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b);
const earlier = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? a : b);

function dayOf(year: number, day: string): LocalDate {
  const date = parseLocalDate(`${String(year).padStart(4, '0')}-${day}`);
  if (date === null) throw new RangeError(`Not a day: ${year}-${day}`);
  return date;
}
