import { addDays, parseLocalDate } from '@makegood/base';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInPacks, decideSync, lintPack, loadPack, type Pack } from '../index.ts';
import { plainContext } from '../fuzz/plain.ts';
import {
  holidaysOf,
  rulesAsking,
  withCoverage,
  withHoliday,
  withNewCalendar,
  withoutCalendar,
  withoutHoliday,
  yearsOf,
} from './calendars.ts';
import { easterOf, withNextYear } from './next-year.ts';

const packNamed = (id: string): Pack => {
  const found = builtInPacks().find(({ pack }) => pack.id === id);
  if (!found) throw new Error(id);
  return found.pack;
};
const colombia = packNamed('co');
const CALENDAR = 'CO-national';
const must = <Value>(result: { ok: true; value: Value } | { ok: false; error: readonly { reason: string }[] }): Value => {
  if (!result.ok) throw new Error(result.error.map(({ reason }) => reason).join('; '));
  return result.value;
};
const datesIn = (pack: Pack): readonly string[] =>
  (pack.calendars ?? []).flatMap((calendar) => holidaysOf(calendar).map(({ date }) => date));
const today = parseLocalDate('2027-11-20');

describe('a holiday of a pack', () => {
  it('is added, named anew, moved and taken away; taken away again, the document is the same', () => {
    const added = must(withHoliday(colombia, CALENDAR, { date: '2027-09-15', name: ' Founding day ' }));
    expect(added.calendars?.[0]?.dates['2027-09-15']).toBe('Founding day');
    expect(datesIn(added)).toEqual([...datesIn(added)].sort());
    const moved = must(withHoliday(added, CALENDAR, { date: '2027-09-16', name: 'Founding day' }, '2027-09-15'));
    expect(datesIn(moved)).toEqual([...datesIn(colombia), '2027-09-16'].sort());
    expect(JSON.stringify(must(withoutHoliday(moved, CALENDAR, '2027-09-16')))).toBe(JSON.stringify(colombia));
  });
  it('is refused where it cannot be, with the place', () => {
    for (const [holiday, reason] of [
      [{ date: '2027-02-30', name: 'Carnival' }, /not an existing date/],
      [{ date: '2035-01-01', name: 'New Year' }, /lies outside of the days/],
      [{ date: '2027-02-02', name: ' ' }, /needed/],
    ] as const) {
      const refused = withHoliday(colombia, CALENDAR, holiday);
      expect(refused.ok ? '' : refused.error.map(({ reason: why }) => why).join()).toMatch(reason);
    }
    expect(withHoliday(colombia, 'moon', { date: '2027-02-02', name: 'A' })).toMatchObject({ ok: false });
  });
  it('closes its day for the rules that ask for the calendar', () => {
    const at = (pack: Pack) => {
      const loaded = loadPack(JSON.parse(JSON.stringify(pack)));
      if (!loaded.ok) throw new Error('pack');
      const context = plainContext({
        debtor: { residence: 'CO', timezone: 'America/Bogota' },
        contact: { at: '2027-09-15T10:00:00-05:00' },
      });
      return decideSync([loaded.value], context).objections.map(({ ruleId }) => ruleId);
    };
    const asking = rulesAsking(colombia, CALENDAR).map(({ id }) => id);
    expect(at(colombia).filter((id) => asking.includes(id))).toEqual([]);
    const closed = at(must(withHoliday(colombia, CALENDAR, { date: '2027-09-15', name: 'Founding day' })));
    expect(closed.filter((id) => asking.includes(id)).length).toBeGreaterThan(0);
  });
});

describe('the years of a calendar', () => {
  it('are what it covers, and going back to fewer takes their holidays along', () => {
    const calendar = colombia.calendars?.[0];
    expect(calendar && yearsOf(calendar)).toEqual([
      { year: 2026, from: '2026-10-01', to: '2026-12-31' },
      { year: 2027, from: '2027-01-01', to: '2027-12-31' },
    ]);
    const shorter = must(withCoverage(colombia, CALENDAR, '2026-10-01', '2026-12-31'));
    expect(datesIn(shorter)).toEqual(datesIn(colombia).filter((date) => date < '2027'));
    expect(withCoverage(colombia, CALENDAR, '2027-01-01', '2026-01-01')).toMatchObject({ ok: false });
  });

  it('are copied to the next: fixed days stay, what follows Easter or a weekday moves, and what one year alone knows is to be looked up', () => {
    let pack = must(withNewCalendar(colombia, 'firm', 2026));
    for (const [date, name] of [
      ['2026-01-01', 'New Year'],
      ['2027-01-01', 'New Year'],
      ['2026-04-03', 'Good Friday'],
      ['2027-03-26', 'Good Friday'],
      ['2026-11-26', 'Thanksgiving'],
      ['2027-11-25', 'Thanksgiving'],
      ['2026-02-16', 'Carnival'],
      ['2026-02-17', 'Carnival'],
      ['2027-02-08', 'Carnival'],
      ['2027-02-09', 'Carnival'],
      ['2027-06-10', 'Jubilee'],
      ['2027-05-06', 'Ascension'],
      ['2026-05-05', 'Only then'],
    ] as const) {
      if (date === '2027-01-01') pack = must(withCoverage(pack, 'firm', '2026-01-01', '2027-12-31'));
      pack = must(withHoliday(pack, 'firm', { date, name }));
    }
    const { pack: copied, holidays } = must(withNextYear(pack, 'firm'));
    expect(holidays.map(({ date, name, by }) => `${date} ${name} ${by}`)).toEqual([
      '2028-01-01 New Year sameDay',
      '2028-02-28 Carnival easter',
      '2028-02-29 Carnival easter',
      '2028-04-14 Good Friday easter',
      '2028-05-25 Ascension easter',
      '2028-06-10 Jubilee unproven',
      '2028-11-23 Thanksgiving weekday',
    ]);
    expect(copied.calendars?.find(({ id }) => id === 'firm')?.coverage).toEqual(['2026-01-01', '2028-12-31']);
    const partial = must(withCoverage(pack, 'firm', '2026-01-01', '2027-06-30'));
    expect(withNextYear(partial, 'firm')).toMatchObject({
      ok: false,
      error: [{ reason: expect.stringMatching(/covers 2027 only until/) }],
    });
  });

  it('end with a finding while a rule asks for them, and go on when they are copied', () => {
    if (today === null) throw new Error('day');
    const ends = (pack: Pack): boolean => {
      const loaded = loadPack(JSON.parse(JSON.stringify(pack)));
      return loaded.ok && lintPack(loaded.value, today).some(({ id }) => id === 'rules.calendar-ends');
    };
    expect(ends(colombia)).toBe(true);
    expect(ends(must(withNextYear(colombia, CALENDAR)).pack)).toBe(false);
  });

  it('go with their calendar, which stays while a rule asks for it', () => {
    const asked = withoutCalendar(colombia, CALENDAR);
    const title = rulesAsking(colombia, CALENDAR)[0]?.title ?? '-';
    expect(asked.ok ? '' : asked.error[0]?.reason).toContain(title);
    const added = must(withNewCalendar(colombia, 'firm', 2027));
    expect(JSON.stringify(must(withoutCalendar(added, 'firm')))).toBe(JSON.stringify(colombia));
    expect(withNewCalendar(colombia, CALENDAR, 2027)).toMatchObject({ ok: false });
  });
});

it('Easter is a Sunday between March 22 and April 25, and where it is known to have been', () => {
  expect([1961, 2000, 2024, 2025, 2026, 2038].map(easterOf)).toEqual([
    '1961-04-02',
    '2000-04-23',
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
    '2038-04-25',
  ]);
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 2199 }), (year) => {
      const easter = easterOf(year);
      expect(new Date(`${easter}T00:00:00Z`).getUTCDay()).toBe(0);
      expect(easter >= `${year}-03-22` && addDays(easter, 0) <= `${year}-04-25`).toBe(true);
    }),
    { numRuns: 60 },
  );
});
