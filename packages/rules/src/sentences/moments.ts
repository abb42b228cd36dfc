import { message, type Message } from '@makegood/base';
import type { Zone } from '@makegood/calendar';
import type { Scene } from '../scene.ts';

/** "Tuesday, November 10, 8:00 (New York)": day and month are messages, because each language orders them its own way. */
export function momentMessage(scene: Scene, zone: Zone, dateOnly = false): Message {
  const { date, weekday, minute } = scene.local(zone);
  const values = {
    weekday: message(`rules.day.${weekday}`),
    day: Number(date.slice(8, 10)),
    month: message(`rules.month.${Number(date.slice(5, 7))}`),
  };
  if (dateOnly) return message('rules.moment.date', values);
  const time = `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
  return message('rules.moment', { ...values, time, place: placeOf(zone) });
}

/** The city of an IANA id, as people know it. */
export const placeOf = (zone: Zone): string => zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone;
