import { parseInstant } from '@makegood/base';
import { say } from '@makegood/base/text';
import { describe, expect, it } from 'vitest';
import { builtInPacks, checkCases, checkMutations, MUTANTS_NEEDED, rulesTexts, VERDICTS } from './index.ts';
import { caseSchema, type Rule } from './pack.ts';

const decides = ({ state, effect }: Rule): boolean => state === 'active' && ['block', 'defer', 'review'].includes(effect);
const packs = builtInPacks().map((pack) => [pack.pack.id, pack] as const);

describe('the examples of every built-in rule', () => {
  it.each(packs)('%s', (_, pack) => {
    const results = checkCases(pack);
    expect(results.filter((result) => !result.passed)).toEqual([]);
    expect(results.length > 0 || !pack.pack.rules.some(decides)).toBe(true);
  });

  it('show each deciding rule objecting and not objecting', () => {
    for (const [, { pack }] of packs)
      for (const rule of pack.rules.filter(decides)) {
        const verdicts = new Set((rule.tests ?? []).map(({ expected }) => expected));
        expect(verdicts.has('allow'), rule.id).toBe(true);
        expect(verdicts.size, rule.id).toBeGreaterThan(1);
      }
  });

  it.each(packs)('%s: catch its mutants', (_, pack) => {
    const { total, caught, survivors, equivalent } = checkMutations(pack);
    expect(
      survivors.map(({ ruleId, change }) => `${ruleId}: ${say(rulesTexts, 'en', change)}`).slice(0, 5),
      `${caught} of ${total}`,
    ).toEqual(caught >= total * MUTANTS_NEEDED ? expect.anything() : []);
    // A search that finds ever more changes to be without effect has lost sight of something.
    expect(equivalent.length).toBeLessThanOrEqual(Math.max(2, total / 8));
  });
});

describe('checkCases', () => {
  const colombia = builtInPacks().find(({ pack }) => pack.id === 'co');
  const at = (instant: string) => ({
    creditorType: 'bank',
    debtor: { timezone: 'America/Bogota', residence: 'CO' },
    debt: { daysPastDue: 60, type: 'consumerCredit' },
    contact: { channel: 'voiceCall', at: instant, dialMode: 'manual', lineType: 'mobile', recipient: 'debtor', purpose: 'collection' },
    consents: [{ type: 'channelAuthorisation', given: true, channels: ['voiceCall'] }],
  });
  const run = (example: object) => {
    if (!colombia) throw new Error('no pack');
    const tests = [caseSchema.parse({ id: 'one', context: at('2026-11-07T15:00:00-05:00'), ...example })];
    return checkCases({ ...colombia, pack: { ...colombia.pack, tests } }).find(({ ruleId }) => ruleId === null);
  };
  it('tells what was expected and what came out', () => {
    const until = '2026-11-09T07:00:00-05:00';
    expect(run({ expected: 'defer', until, ruleId: 'co.contact-window' })?.passed).toBe(true);
    expect(run({ expected: 'defer', until: '2026-11-09T07:00:01-05:00' })).toMatchObject({
      passed: false,
      actual: { until: parseInstant(until) },
    });
    expect(run({ expected: 'allow' })).toMatchObject({ passed: false, actual: { verdict: 'defer' } });
    expect(run({ expected: 'block', alsoAcceptable: ['defer'] })?.passed).toBe(true);
    expect(run({ expected: 'defer', ruleId: 'co.references' })?.passed).toBe(false);
    expect(VERDICTS).toContain(run({ expected: 'allow' })?.actual.verdict);
  });
});
