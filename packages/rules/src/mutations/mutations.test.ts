import { LOCALES } from '@makegood/base';
import { say } from '@makegood/base/text';
import { describe, expect, it } from 'vitest';
import { loaded, plainContext, plainDocument, plainRule } from '../fuzz/plain.ts';
import { checkCases, checkMutations, loadPack, mutationsOf, OPERATORS, rulesTexts, suggestExamples, type LoadedPack } from '../index.ts';
import { PROBED_OPERATORS } from '../probing/leaf-edits.ts';

const call = (at: string) => ({ at, channel: 'voiceCall' as const, outcome: 'noAnswer' as const });
const twoCalls = [call('2026-11-10T09:00:00-05:00'), call('2026-11-10T10:00:00-05:00')];
const cap = (tests: object[]) =>
  plainDocument({
    effect: 'defer',
    binds: ['thirdPartyCollector'],
    channels: ['voiceCall'],
    objects: {
      fact: 'history',
      operator: 'capReached',
      value: { max: 2, window: { type: 'calendar', unit: 'day' }, contacts: { channels: ['voiceCall'] } },
    },
    tests,
  });
const firing = { id: 'a', context: plainContext({ history: twoCalls }), expected: 'defer', until: '2026-11-11T00:00:00-05:00' };
const silent = { id: 'b', context: plainContext({ history: twoCalls.slice(0, 1) }), expected: 'allow' };
const changesIn = (pack: LoadedPack) => checkMutations(pack).survivors.map(({ change }) => say(rulesTexts, 'en', change));

describe('checkMutations', () => {
  it('catches everything when a rule is shown at its edges', () => {
    const report = checkMutations(loaded(cap([firing, silent])));
    expect(report).toMatchObject({ survivors: [], equivalent: [] });
    expect(report.caught).toBe(report.total);
    expect(report.total).toBeGreaterThan(3);
  });
  it('names the change that no example notices as a sentence, with a contact that shows it', () => {
    const pack = loaded(cap([firing]));
    expect(changesIn(pack)).toEqual(['At most: 1 instead of 2']);
    const [survivor] = checkMutations(pack).survivors;
    expect(survivor).toMatchObject({
      ruleId: 'test.rule',
      path: 'objects.value.max',
      before: { verdict: 'allow' },
      after: { verdict: 'defer' },
    });
    expect(survivor?.context.history).toHaveLength(1);
    expect(changesIn(loaded(cap([silent])))).toContain('the rule is taken away');
    expect(changesIn(loaded(cap([])))).toContain('At most: 3 instead of 2');
  });
  it('tells a change that alters nothing from one that nobody looked at', () => {
    const leaf = { fact: 'channel', operator: 'equal', value: 'voiceCall' };
    const document = plainDocument({ binds: ['bank'], channels: ['voiceCall'], objects: { any: [leaf, leaf] }, tests: [] });
    const { survivors, equivalent } = checkMutations(loaded(document));
    const told = equivalent.map(({ change, contacts }) => [say(rulesTexts, 'en', change), contacts > 20]);
    expect(told).toEqual([
      ['"or" becomes "and"', true],
      ['"the channel is call" is turned into its opposite', true],
      ['"the channel is call" is turned into its opposite', true],
    ]);
    expect(survivors.map(({ change }) => say(rulesTexts, 'en', change))).toContain('the rule is taken away');
  });
  it('looks at exceptions through the rules that they lift, and at examples of the whole pack', () => {
    const rules = [
      plainRule({ id: 'a', binds: ['thirdPartyCollector'], channels: ['voiceCall'] }),
      plainRule({
        id: 'b',
        binds: ['thirdPartyCollector'],
        channels: ['voiceCall'],
        effect: 'permit',
        exceptTo: ['a'],
        objects: { fact: 'purpose', operator: 'equal', value: 'servicing' },
      }),
    ];
    const pack = loaded(plainDocument({}, { rules }));
    expect(checkMutations(pack).survivors.map(({ ruleId }) => ruleId)).toContain('b');
    const tests = [
      { id: 'one', context: plainContext(), expected: 'block', ruleId: 'a' },
      { id: 'two', context: plainContext({ contact: { purpose: 'servicing' } }), expected: 'allow' },
    ];
    expect(changesIn(loaded(plainDocument({}, { rules, tests })))).toEqual([]);
  });
});

describe('suggestExamples', () => {
  it('gives the examples that a rule lacks, each as the pack decides it', () => {
    const pack = loaded(cap([firing]));
    const made = suggestExamples(pack, 'test.rule');
    expect(made.map(({ expected }) => expected)).toEqual(['allow']);
    const whole = loaded(cap([firing, ...made.map((example) => JSON.parse(JSON.stringify(example)))]));
    expect(checkCases(whole).every(({ passed }) => passed)).toBe(true);
    expect(checkMutations(whole).survivors).toEqual([]);
  });
  it('gives none for a rule that needs none, or is none', () => {
    expect(suggestExamples(loaded(cap([firing, silent])), 'test.rule')).toEqual([]);
    expect(suggestExamples(loaded(cap([])), 'test.other')).toEqual([]);
  });
});

describe('mutationsOf', () => {
  it('changes one thing at a time into a pack that still loads, and says what in three languages', () => {
    const everyDay = (hours: unknown) => ({ mon: hours, tue: hours, wed: hours, thu: hours, fri: hours, sat: [], sun: [] });
    const calendars = [{ id: 'feast', coverage: ['2026-01-01', '2027-12-31'], dates: { '2026-12-25': 'Christmas' } }];
    const objects = {
      fact: 'moment',
      operator: 'outsideHours',
      value: { weekly: everyDay([['08:00', '20:00']]), holidays: { calendar: 'feast', windows: [] } },
    };
    const pack = loaded(plainDocument({ effect: 'defer', objects, effective: { from: '2026-12-01', to: null } }, { calendars }));
    const mutations = mutationsOf(pack.pack);
    for (const { pack: changed } of mutations)
      if (changed.rules.length > 0) expect(loadPack(JSON.parse(JSON.stringify(changed)))).toMatchObject({ ok: true });
    const told = mutations.map(({ change }) => say(rulesTexts, 'en', change));
    expect(told).toEqual(
      expect.arrayContaining([
        'Hours: 07:59 instead of 08:00',
        'Hours: 20:01 instead of 20:00',
        'In force from: 2026-12-02 instead of 2026-12-01',
        'holidays are treated as ordinary days',
        'Channels: without "text message"',
        'Whom it binds: without "a bank"',
      ]),
    );
    expect(new Set(told).size).toBe(told.length);
    for (const locale of LOCALES)
      for (const { change } of mutations) expect(say(rulesTexts, locale, change)).not.toMatch(/[{}]|rules\.[a-z]+\./);
  });
});

it('every temporal operator has its boundaries looked at', () => {
  const temporal = OPERATORS.filter(({ reads }) => !reads.some((type) => ['choice', 'choices', 'number', 'yesNo'].includes(type)));
  expect([...PROBED_OPERATORS].sort()).toEqual(temporal.map(({ name }) => name).sort());
});
