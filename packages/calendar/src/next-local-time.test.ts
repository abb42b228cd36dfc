import { describe, expect, it } from 'vitest';
import { parseInstant, parseLocalDate, type Instant, type LocalDate } from '@makegood/base';
import { nextLocalTime, parseZone, type Zone } from './index.ts';

const zone = (id: string): Zone => {
  const parsed = parseZone(id);
  if (!parsed) throw new Error(id);
  return parsed;
};
const at = (text: string): Instant => {
  const parsed = parseInstant(text);
  if (parsed === null) throw new Error(text);
  return parsed;
};
const date = (text: string): LocalDate => {
  const parsed = parseLocalDate(text);
  if (!parsed) throw new Error(text);
  return parsed;
};
const NEW_YORK = zone('America/New_York');

describe('next local time', () => {
  it('is the instant itself when the wall shows that time', () => {
    const nine = at('2026-01-15T14:00:00Z');
    expect(nextLocalTime({ after: nine, zone: NEW_YORK, minute: 540 })).toBe(nine);
    expect(nextLocalTime({ after: at('2026-01-15T14:00:00.001Z'), zone: NEW_YORK, minute: 540 })).toBe(at('2026-01-16T14:00:00Z'));
  });
  it('comes once on a day that shows it twice, and after the gap on a day that skips it', () => {
    const first = at('2026-11-01T05:30:00Z');
    expect(nextLocalTime({ after: first, zone: NEW_YORK, minute: 90 })).toBe(first);
    expect(nextLocalTime({ after: at('2026-11-01T05:30:00.001Z'), zone: NEW_YORK, minute: 90 })).toBe(at('2026-11-02T06:30:00Z'));
    expect(nextLocalTime({ after: at('2026-03-08T05:00:00Z'), zone: NEW_YORK, minute: 150 })).toBe(at('2026-03-08T07:00:00Z'));
  });
  it('passes over a day that the zone left out', () => {
    const apia = zone('Pacific/Apia');
    const after = at('2011-12-30T09:00:00Z');
    expect(nextLocalTime({ after, zone: apia, minute: 600, date: date('2011-12-30') })).toBe(at('2011-12-30T20:00:00Z'));
    expect(nextLocalTime({ after, zone: apia, minute: 600, weekdays: ['fri'] })).toBe(at('2012-01-05T20:00:00Z'));
  });
  it('waits for a date that is in the past, today, later today or in 2030', () => {
    const after = at('2026-11-14T17:00:00Z'); // Saturday 12:00 in New York
    const until = (day: string, minute: number) => nextLocalTime({ after, zone: NEW_YORK, minute, date: date(day) });
    expect(until('2020-02-29', 720)).toBe(after);
    expect(until('2020-02-29', 719)).toBe(at('2026-11-15T16:59:00Z'));
    expect(until('2026-11-14', 1_020)).toBe(at('2026-11-14T22:00:00Z'));
    expect(until('2030-07-01', 540)).toBe(at('2030-07-01T13:00:00Z'));
  });
  it('holds the weekday also after a date', () => {
    expect(
      nextLocalTime({ after: at('2026-11-14T17:00:00Z'), zone: NEW_YORK, minute: 540, date: date('2030-07-06'), weekdays: ['mon'] }),
    ).toBe(at('2030-07-08T13:00:00Z'));
  });
  it('refuses a week without days and a minute outside the day', () => {
    expect(() => nextLocalTime({ after: at('2026-01-01T00:00:00Z'), zone: NEW_YORK, minute: 540, weekdays: [] })).toThrow(RangeError);
    expect(() => nextLocalTime({ after: at('2026-01-01T00:00:00Z'), zone: NEW_YORK, minute: 1_440 })).toThrow(RangeError);
  });
});
