import { message, type Message } from '@makegood/base';
import { holidaysOf, type Calendar } from './editing/calendars.ts';
import type { Pack } from './pack.ts';
import { dayMessage } from './sentences/moments.ts';

export type CalendarDiff = {
  readonly calendar: string;
  readonly change: 'added' | 'removed' | 'changed';
  /** Day by day, in the order of the days; what the calendar covers comes first. */
  readonly sentences: readonly Message[];
};

/** What the holiday calendars of two contents of a pack say otherwise, each difference as a sentence. */
export function diffCalendars(before: Pack, after: Pack): readonly CalendarDiff[] {
  const ids = [...new Set([...(before.calendars ?? []), ...(after.calendars ?? [])].map(({ id }) => id))];
  const find = (pack: Pack, id: string): Calendar | undefined => pack.calendars?.find((calendar) => calendar.id === id);
  return ids.flatMap((id): CalendarDiff[] => {
    const [old, now] = [find(before, id), find(after, id)];
    if (!old && now) return [{ calendar: id, change: 'added', sentences: [message('rules.calendar.added', whole(now))] }];
    if (old && !now) return [{ calendar: id, change: 'removed', sentences: [message('rules.calendar.removed', whole(old))] }];
    const sentences = old && now ? differences(old, now) : [];
    return sentences.length === 0 ? [] : [{ calendar: id, change: 'changed', sentences }];
  });
}

const whole = (calendar: Calendar) => ({
  from: dayMessage(calendar.coverage[0]),
  to: dayMessage(calendar.coverage[1]),
  count: holidaysOf(calendar).length,
});

function differences(old: Calendar, now: Calendar): readonly Message[] {
  const [oldFrom, oldTo, from, to] = [...old.coverage, ...now.coverage].map(dayMessage);
  const same = old.coverage[0] === now.coverage[0] && old.coverage[1] === now.coverage[1];
  const covers = same || !oldFrom || !oldTo || !from || !to ? [] : [message('rules.calendar.covers', { from, to, oldFrom, oldTo })];
  const dates = [...new Set([...Object.keys(old.dates), ...Object.keys(now.dates)])].sort();
  return [...covers, ...dates.flatMap((date) => ofDay(date, old.dates[date], now.dates[date]))];
}

function ofDay(day: string, old: string | undefined, now: string | undefined): readonly Message[] {
  const date = dayMessage(day);
  if (old === now) return [];
  if (now === undefined) return [message('rules.calendar.holidayRemoved', { date, name: old ?? '' })];
  if (old === undefined) return [message('rules.calendar.holidayAdded', { date, name: now })];
  return [message('rules.calendar.holidayRenamed', { date, name: now, old })];
}
