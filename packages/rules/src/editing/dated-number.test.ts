import { describe, expect, it } from 'vitest';
import { plainContext } from '../fuzz/plain.ts';
import { builtInPacks, compileVerdicts, loadPack, withSlot, type Pack } from '../index.ts';
import { mayHaveDates, withDatedNumber } from './dated-number.ts';
import { slotsOf } from './slots.ts';

const us = builtInPacks().find(({ pack }) => pack.id === 'us')?.pack;
if (!us) throw new Error('pack');
const CAP = 'us.regf.call-cap-7in7';
const MAX = 'objects.value.max';
const THEN = { from: '2027-03-01', value: 5, source: 'Final rule of 2027', href: 'https://www.example.com/rule' };

/** The pack with plain numbers where the release has dated ones. */
function plain(path: string, value: number | object): Pack {
  const changed = withSlot(us ?? fail(), CAP, path, JSON.parse(JSON.stringify(value)));
  return changed.ok ? changed.value : fail();
}
const fail = (): never => {
  throw new Error('refused');
};
const dated = (pack: Pack, path: string, description = 'Calls in seven days, at most') => {
  const result = withDatedNumber(pack, CAP, path, description, THEN);
  if (!result.ok) throw new Error(result.error.map(({ reason }) => reason).join('; '));
  return result.value;
};

describe('a number that is given dates', () => {
  it('counts as it stood until the day, by the rule’s own source, and anew from it by the new one', () => {
    const pack = dated(plain(MAX, 7), MAX);
    const rule = pack.rules.find(({ id }) => id === CAP);
    expect(slotsOf(rule ?? fail(), pack).find(({ path }) => path === MAX)?.value).toEqual({ parameter: 'callsInSevenDaysAtMost' });
    expect(pack.parameters?.['callsInSevenDaysAtMost']?.values).toEqual([
      { from: null, value: 7, reference: [expect.objectContaining({ title: expect.stringMatching(/./) })] },
      { from: '2027-03-01', value: 5, reference: [{ title: 'Final rule of 2027', href: 'https://www.example.com/rule' }] },
    ]);
    const loaded = loadPack(JSON.parse(JSON.stringify(pack)));
    if (!loaded.ok) throw new Error('pack');
    const decide = compileVerdicts([loaded.value]);
    const sixth = (day: string, before: readonly string[]) =>
      decide(
        plainContext({
          contact: { at: `${day}T12:00:00-05:00`, channel: 'voiceCall' },
          history: before.map((earlier) => ({ at: `${earlier}T12:00:00-05:00`, channel: 'voiceCall', outcome: 'noAnswer' })),
        }),
      ).verdict;
    const days = (month: string) => ['02', '03', '04', '05', '06'].map((day) => `${month}-${day}`);
    expect(sixth('2027-02-07', days('2027-02'))).toBe('allow');
    expect(sixth('2027-03-07', days('2027-03'))).toBe('defer');
  });
  it('takes a name that is free, whatever it is called', () => {
    const once = plain(MAX, 7);
    const name = Object.keys(once.parameters ?? {})[0] ?? '';
    const description = name.replaceAll(/([A-Z])/g, ' $1');
    expect(Object.keys(dated(once, MAX, description).parameters ?? {})).toContain(`${name}2`);
    expect(Object.keys(dated(once, MAX, '7 días').parameters ?? {})).toContain('number7Dias');
  });
  it('is the length of a window too, and nothing else', () => {
    const window = 'objects.value.window';
    const pack = dated(plain(window, { type: 'rolling', length: 7, unit: 'calendarDays' }), window, 'Days');
    expect(JSON.stringify(pack.rules.find(({ id }) => id === CAP))).toContain('"length":{"parameter":"days"}');
    expect(pack.parameters?.['days']).toMatchObject({ unit: 'calendarDays', values: [{ value: 7 }, { value: 5 }] });
    expect(mayHaveDates({ type: 'count' }, { parameter: 'calls' })).toBe(false);
    expect(mayHaveDates({ type: 'number' }, 7)).toBe(false);
  });
  it.each([
    ['the title of a rule', 'title', THEN, 'not an editable value'],
    ['a day that does not exist', MAX, { ...THEN, from: '2027-02-30' }, 'not an existing date'],
    ['no source', MAX, { ...THEN, source: ' ' }, 'Too small'],
  ])('is refused for %s', (_, path, then, reason) => {
    const result = withDatedNumber(plain(MAX, 7), CAP, path, 'Calls', then);
    expect(result.ok ? '' : result.error.map((issue) => issue.reason).join()).toContain(reason);
  });
});
