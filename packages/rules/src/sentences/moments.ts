import { message, type Message } from '@makegood/base';
import type { LocalTime, Zone } from '@makegood/calendar';

/** "Tuesday, November 10, 8:00 (New York time)": day and month are messages, because each language orders them its own way. */
export function instantMessage(local: LocalTime, zone: Zone): Message {
  return message('rules.moment', { ...dayParts(local), time: clockText(local.minute), place: placeOf(zone) });
}

/** "November 10". */
export const dateMessage = (local: LocalTime): Message => message('rules.moment.date', dayParts(local));

/** "September 1, 2026", of a date without a time. */
export const dayMessage = (date: string): Message =>
  message('rules.moment.day', {
    day: Number(date.slice(8, 10)),
    month: message(`rules.month.${Number(date.slice(5, 7))}`),
    // As text: numbers are grouped by thousands.
    year: date.slice(0, 4),
  });

const dayParts = ({ date, weekday }: LocalTime) => ({
  weekday: message(`rules.day.${weekday}`),
  day: Number(date.slice(8, 10)),
  month: message(`rules.month.${Number(date.slice(5, 7))}`),
});

/** The city of an IANA id, as people know it. */
export const placeOf = (zone: Zone): string => zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone;

/** Minutes of the day as people write them: `8:00`. */
export const clockText = (minute: number): string => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
