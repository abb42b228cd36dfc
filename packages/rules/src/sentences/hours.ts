import { message, type Message } from '@makegood/base';
import { WEEKDAYS, type Weekday } from '@makegood/calendar';
import type { z } from 'zod';
import type { holidaysSchema, Weekly } from '../operators/values.ts';
import { both } from './join.ts';
import { unmarked, type Mark } from './mark.ts';

type Hours = Weekly[Weekday];
type Holidays = z.output<typeof holidaysSchema>;

/** `08:00` as people write it in the languages we speak: `8:00`. */
const clock = (text: string): string => text.replace(/^0(?=\d)/, '');

const clockMessage = (text: string): Message => message('rules.text', { text: clock(text) });

const spansText = (hours: Hours): string => hours.map(([from, to]) => `${clock(from)}–${clock(to)}`).join(', ');

/** Runs of days with the same hours, Monday first. */
function groupsOf(weekly: Weekly): readonly { readonly days: readonly Weekday[]; readonly hours: Hours }[] {
  const groups: { days: Weekday[]; hours: Hours }[] = [];
  for (const day of WEEKDAYS) {
    const last = groups.at(-1);
    if (last && spansText(last.hours) === spansText(weekly[day])) last.days.push(day);
    else groups.push({ days: [day], hours: weekly[day] });
  }
  return groups;
}

function daysMessage(days: readonly Weekday[]): Message {
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return message('rules.days.every');
  if (days.length === 7) return message('rules.days.every');
  if (first === last) return message(`rules.day.${first}`);
  return message('rules.days.range', { from: message(`rules.day.${first}`), to: message(`rules.day.${last}`) });
}

/** "No contact before 8:00 or after 21:00", or the hours day by day where they differ. */
export function hoursMessage(weekly: Weekly, holidays?: Holidays, mark: Mark = unmarked): Message {
  const groups = groupsOf(weekly);
  const [span, ...more] = groups[0]?.hours ?? [];
  const base =
    groups.length === 1 && span && more.length === 0
      ? message('rules.hours.daily', { from: mark('weekly', clockMessage(span[0])), to: mark('weekly', clockMessage(span[1])) })
      : message('rules.hours.weekly', { hours: hoursText(weekly, undefined, mark) });
  return holidays ? message('rules.hours.and', { base, more: mark('holidays.windows', holidaysMessage(holidays)) }) : base;
}

/** "Monday to Friday 7:00–19:00 and Saturday 8:00–15:00". */
export function hoursText(weekly: Weekly, holidays?: Holidays, mark: Mark = unmarked): Message {
  const open = groupsOf(weekly).filter((group) => group.hours.length > 0);
  if (open.length === 0) return mark('weekly', message('rules.hours.never'));
  const base = mark(
    'weekly',
    both(open.map((group) => message('rules.hours.on', { days: daysMessage(group.days), hours: spansText(group.hours) }))),
  );
  return holidays ? message('rules.hours.and', { base, more: mark('holidays.windows', holidaysMessage(holidays)) }) : base;
}

const holidaysMessage = (holidays: Holidays): Message =>
  holidays.windows.length === 0
    ? message('rules.hours.noHolidays')
    : message('rules.hours.holidays', { hours: spansText(holidays.windows) });
