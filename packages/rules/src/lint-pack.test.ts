import { parseLocalDate } from '@makegood/base';
import { say } from '@makegood/base/text';
import { describe, expect, it } from 'vitest';
import { loaded, plainDocument, plainRule } from './fuzz/plain.ts';
import { builtInPacks } from './index.ts';
import { lintPack } from './lint-pack.ts';
import { rulesTexts } from './texts/index.ts';

const today = parseLocalDate('2026-11-23');
if (!today) throw new Error('date');

const everyDay = (hours: unknown) => ({ mon: hours, tue: hours, wed: hours, thu: hours, fri: hours, sat: hours, sun: hours });
const window = (id: string, hours: unknown, more = {}) =>
  plainRule({
    id,
    kind: 'contactWindow',
    effect: 'defer',
    objects: { fact: 'moment', operator: 'outsideHours', value: { weekly: everyDay(hours), ...more } },
  });
const idsOf = (rules: unknown[], more = {}) =>
  lintPack(loaded(plainDocument({}, { rules, ...more })).pack, today)
    .filter(({ id }) => id !== 'noTests')
    .map(({ id, ruleId }) => [id, ruleId]);

describe('findings about a pack', () => {
  it.each<[string, unknown[], unknown[]]>([
    [
      'hours that never open',
      [window('a', [])],
      [
        ['neverOpen', 'a'],
        ['phoneGap', 'a'],
      ],
    ],
    [
      'hours that never close',
      [window('a', [['00:00', '24:00']])],
      [
        ['alwaysOpen', 'a'],
        ['phoneGap', 'a'],
      ],
    ],
    ['a rule that another makes needless', [plainRule({ id: 'a' }), plainRule({ id: 'b', channels: ['sms'] })], [['redundant', 'b']]],
    ['the later of two equal rules', [plainRule({ id: 'a' }), plainRule({ id: 'b' })], [['redundant', 'b']]],
    [
      'two sets of hours',
      [window('a', [['08:00', '21:00']]), window('b', [['09:00', '22:00']])],
      [
        ['overlap', 'a'],
        ['phoneGap', 'a'],
        ['phoneGap', 'b'],
      ],
    ],
    ['a rule out of its pack’s time', [plainRule({ id: 'a', effective: { from: '2030-01-01', to: null } })], [['neverInForce', 'a']]],
    [
      'an exception out of reach',
      [plainRule({ id: 'a', channels: ['sms'] }), plainRule({ id: 'b', effect: 'permit', exceptTo: ['a'], channels: ['email'] })],
      [['exceptionOutOfReach', 'b']],
    ],
    ['nothing', [plainRule({ id: 'a' }), plainRule({ id: 'b', objects: { fact: 'purpose', operator: 'equal', value: 'servicing' } })], []],
  ])('%s', (_, rules, expected) => expect(idsOf(rules, { effective: { from: null, to: '2029-01-01' } })).toEqual(expected));

  it('a calendar that ends soon', () => {
    const calendar = (end: string) => ({ calendars: [{ id: 'feast', coverage: ['2026-01-01', end], dates: {} }] });
    const rule = { ...window('a', [['08:00', '20:00']], { holidays: { calendar: 'feast', windows: [] } }), channels: ['sms'] };
    expect(idsOf([rule], calendar('2026-12-31'))).toEqual([['calendarEnds', null]]);
    expect(idsOf([rule], calendar('2027-12-31'))).toEqual([]);
  });

  it('no warning about the packs that come with the product, each finding in words', () => {
    for (const { pack } of builtInPacks()) {
      const findings = lintPack(pack, today);
      expect(findings.filter(({ severity }) => severity === 'warning').map(({ id, ruleId }) => `${id} ${ruleId}`)).toEqual([]);
      for (const found of findings) expect(say(rulesTexts, 'pt', found.message)).not.toMatch(/[{}]/);
    }
  });
});
