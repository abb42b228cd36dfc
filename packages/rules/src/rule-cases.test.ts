import { readFileSync } from 'node:fs';
import { parseInstant } from '@makegood/base';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { builtInPacks, checkCases, VERDICTS, type LoadedPack } from './index.ts';
import { caseSchema } from './pack.ts';

/** One example a line: firing, not firing and at the edges, written from what each rule says. */
const lineSchema = caseSchema.extend({ pack: z.string(), ruleId: z.string() });
const examples = readFileSync(new URL('./cases/rule-cases.jsonl', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => lineSchema.parse(JSON.parse(line)));

/** The pack with the examples standing at their rules. */
function withExamples({ pack, hash }: LoadedPack): LoadedPack {
  const rules = pack.rules.map((rule) => ({
    ...rule,
    tests: examples.filter((example) => example.pack === pack.id && example.ruleId === rule.id),
  }));
  return { pack: { ...pack, rules }, hash };
}

describe('the examples of every built-in rule', () => {
  it.each(builtInPacks().map((pack) => [pack.pack.id, pack] as const))('%s', (id, pack) => {
    const results = checkCases(withExamples(pack));
    expect(results.filter((result) => !result.passed)).toEqual([]);
    expect(results).toHaveLength(examples.filter((example) => example.pack === id).length);
  });

  it('show each deciding rule objecting and not objecting', () => {
    for (const { pack } of builtInPacks()) {
      for (const rule of pack.rules.filter(({ state, effect }) => state === 'active' && ['block', 'defer', 'review'].includes(effect))) {
        const verdicts = new Set(examples.filter(({ ruleId }) => ruleId === rule.id).map(({ expected }) => expected));
        expect(verdicts.has('allow'), rule.id).toBe(true);
        expect(verdicts.size, rule.id).toBeGreaterThan(1);
      }
    }
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
    return checkCases({ ...colombia, pack: { ...colombia.pack, tests } })[0];
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
