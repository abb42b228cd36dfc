import { builtInPacks } from '@makegood/rules';
import { afterAll, describe, expect, it } from 'vitest';
import { folder, linesOf, makegood, program } from './makegood.ts';

const files = folder();
afterAll(() => files.remove());
let written = 0;
/** The cases as a file. */
const decide = (cases: string, ...options: string[]) => makegood('decide', files.file(`cases-${(written += 1)}.jsonl`, cases), ...options);

/** A call to somebody in Georgia. */
const call = (id: string, at: string, change: Record<string, unknown> = {}) =>
  JSON.stringify({
    id,
    stack: ['US'],
    context: {
      creditorType: 'thirdPartyCollector',
      debtor: { timezone: 'America/New_York', residence: 'US-GA' },
      debt: { id: 'D1', creditorId: 'C1', daysPastDue: 60, type: 'consumerCredit' },
      contact: {
        channel: 'voiceCall',
        at,
        aiVoice: false,
        dialMode: 'manual',
        lineType: 'mobile',
        recipient: 'debtor',
        purpose: 'collection',
      },
      history: [],
      consents: [],
      statuses: [],
    },
    ...change,
  });

describe('makegood decide', () => {
  it('answers each case on a line: verdict, earliest instant, every objection with its rule and source', async () => {
    const cases = [call('late', '2026-11-10T21:00:01-05:00'), '', call('in time', '2026-11-10T20:59:59-05:00')].join('\n');
    const { code, out, talk } = await program(['decide'], cases);
    expect({ code, talk }).toEqual({ code: 0, talk: '' });
    const [late, inTime] = linesOf(out);
    expect(late).toEqual({
      id: 'late',
      verdict: 'defer',
      until: '2026-11-11T13:00:00.000Z',
      objections: [
        {
          ruleId: 'us.regf.contact-window',
          packVersion: expect.any(Number),
          verdict: 'defer',
          until: '2026-11-11T13:00:00.000Z',
          citation: expect.objectContaining({ instrument: expect.any(String) }),
          sentence: expect.stringContaining('21:00'),
        },
      ],
    });
    expect(inTime).toEqual({ id: 'in time', verdict: 'allow', until: null, objections: [] });
  });

  it('takes the law from the residence when no stack is given', async () => {
    const stacked = await decide(call('a', '2026-11-10T21:00:01-05:00'));
    const derived = await decide(call('a', '2026-11-10T21:00:01-05:00', { stack: undefined }));
    expect(derived.out).toBe(stacked.out);
  });

  it('says why in the language asked for', async () => {
    const { out } = await decide(call('a', '2026-11-10T21:00:01-05:00'), '--language', 'es');
    expect(out).not.toContain('No contact before');
    expect(out).toContain('21:00');
  });

  it('brings the firm’s own policy in when asked', async () => {
    const noon = call('a', '2026-11-10T20:30:00-05:00');
    expect((await decide(noon, '--firm')).out).toContain('"firm.');
    expect((await decide(noon)).out).not.toContain('"firm.');
  });

  describe('with a pack of one’s own', () => {
    const noon = call('a', '2026-11-10T12:00:00-05:00');
    const us = builtInPacks().find(({ pack }) => pack.id === 'us')?.pack;
    const own = (change: object = {}) => ({
      ...us,
      version: 7,
      rules: us?.rules.map((rule) =>
        rule.id === 'us.regf.contact-window'
          ? {
              ...rule,
              objects: { fact: 'channel', operator: 'equal', value: 'voiceCall' },
              citations: [{ instrument: 'A draft', checkedOn: '2026-11' }],
            }
          : rule,
      ),
      ...change,
    });

    it('decides by it in the place of the built-in one, and names it', async () => {
      const { code, out } = await decide(noon, '--packs', files.file('own.json', own()));
      expect(code).toBe(0);
      expect(linesOf(out)).toMatchObject([
        { objections: [{ ruleId: 'us.regf.contact-window', packVersion: 7, citation: { instrument: 'A draft' } }] },
      ]);
      expect((await decide(noon)).out).toContain('"allow"');
    });

    it('takes several, in one file or in more', async () => {
      const firm = builtInPacks().find(({ pack }) => pack.id === 'firm')?.pack;
      const late = call('a', '2026-11-10T20:30:00-05:00');
      const both = await decide(late, '--packs', files.file('both.json', [own(), firm]));
      const apart = await decide(late, '--packs', files.file('us.json', own()), files.file('firm.json', firm));
      expect(both.out).toContain('"firm.quiet-evenings"');
      expect(both.out).toContain('"A draft"');
      expect(apart.out).toBe(both.out);
    });

    it.each<[string, unknown, RegExp]>([
      [
        'a rule without a source',
        own({ rules: us?.rules.map((rule) => ({ ...rule, citations: [] })) }),
        /is not a rule pack:[\s\S]*rules\[0\]\.citations/,
      ],
      ['no pack', { hello: 'world' }, /is not a rule pack/],
      ['a list with a bad one', [own(), {}], /pack 2 is not a rule pack/],
      ['the same pack twice', [own(), own()], /"us" is given twice/],
      ['no JSON', 'hello', /is not JSON/],
    ])('refuses %s with 2, and decides nothing', async (_, content, said) => {
      const { code, out, talk } = await decide(noon, '--packs', files.file('bad.json', content));
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(talk).toMatch(said);
    });

    it('refuses a file that is not there', async () => {
      expect(await decide(noon, '--packs', '/nowhere/pack.json')).toMatchObject({ code: 2, out: '' });
    });
  });

  it.each([
    ['an unknown field of the case', call('a', '2026-11-10T12:00:00-05:00', { stak: ['US'] }), /Line 1 is not a case[\s\S]*stak/],
    [
      'an unknown field of the context',
      call('a', '2026-11-10T12:00:00-05:00').replace('"aiVoice"', '"robotVoice"'),
      /Line 1, case a:[\s\S]*robotVoice/,
    ],
    [
      'an unknown value',
      call('a', '2026-11-10T12:00:00-05:00').replace('"voiceCall"', '"carrierPigeon"'),
      /contact\.channel[\s\S]*carrierPigeon/,
    ],
    ['an instant without an offset', call('a', '2026-11-10T12:00:00'), /contact\.at/],
    ['a jurisdiction that is none', call('a', '2026-11-10T12:00:00-05:00', { stack: ['XX-1'] }), /stack: "XX-1"/],
    ['what is not JSON', '{"id":', /Line 1 is not JSON/],
    ['a case without a context', JSON.stringify({ id: 'a' }), /Line 1 is not a case[\s\S]*context/],
  ])('refuses %s with 2 and names it', async (_, line, said) => {
    const { code, out, talk } = await decide(`${line}\n`);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(talk).toMatch(said);
  });

  it('has answered what came before the line that it refuses', async () => {
    const { code, out, talk } = await decide(`${call('a', '2026-11-10T12:00:00-05:00')}\n{}\n`);
    expect(code).toBe(2);
    expect(linesOf(out)).toHaveLength(1);
    expect(talk).toContain('Line 2');
  });
});
