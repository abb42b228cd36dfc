import { parseLocalDate, type Instant } from '@makegood/base';
import { instantAt, parseMinute, parseZone } from '@makegood/calendar';

/** The instant of a browser's local date and time (`2026-12-01T20:15`) in a zone; null while it is none. */
export function instantOf(local: string, zone: string): Instant | null {
  const [day = '', clock = ''] = local.split('T');
  const date = parseLocalDate(day);
  const minute = parseMinute(clock.slice(0, 5));
  const known = parseZone(zone);
  return date === null || minute === null || minute >= 1_440 || known === null ? null : instantAt(date, minute, known);
}
