import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { instant, type Instant } from '@makegood/base';
import { compilePack } from './compile-pack.ts';
import type { ContactContext } from './context.ts';
import { decide, decideSync } from './decide.ts';
import { runEngine } from './engine.ts';
import { anyContext } from './fuzz/any-context.fixture.ts';
import { anyPack } from './fuzz/any-pack.fixture.ts';
import { builtInPacks, compileVerdicts, packsFor, type LoadedPack, type Verdict } from './index.ts';
import type { FactName } from './facts.ts';
import { judge, missingOf } from './judge.ts';
import { lawfulWindows, nextAllowed } from './lawful-windows.ts';
import { sceneOf, type Scene } from './scene.ts';

const PLACES = [
  'US-NY-NYC',
  'US-MA',
  'US-DC',
  'US-FL',
  'CO',
  'MX',
  'CL',
  'CA-ON',
  'CA-QC',
  'GB-EAW',
  'DE',
  'GR',
  'RO',
  'RU',
  'AU',
  'KR',
  'IN',
  'TH',
];
const law = builtInPacks().filter(({ pack }) => pack.scope !== 'firm');
const RUNS = Number(process.env.RULES_FUZZ_RUNS ?? 80);
/** What is quickly asked is asked often. */
const MANY = Math.max(RUNS, 1_000);
// The machine may be busy, and CI asks for many more runs.
vi.setConfig({ testTimeout: 60_000 + MANY * 200 });

const ORDER: Readonly<Record<Verdict, number>> = { allow: 0, defer: 1, review: 2, block: 3 };

const isKnown = (facts: readonly FactName[], scene: Scene): boolean => missingOf(facts, scene).length === 0;

/** The same contact at another instant; the age of the debt is kept, as "if nothing else changes" says. */
const movedTo = (context: ContactContext, at: number): ContactContext => ({
  ...context,
  contact: { ...context.contact, at: new Date(at).toISOString() },
});

/** A debt whose due date is known does not get younger or older by being asked about at another time. */
const withDueDate = (context: ContactContext): ContactContext => ({ ...context, debt: { ...context.debt, overdueSince: '2026-10-20' } });

const builtIn = anyContext(PLACES).map((context) => ({ context: withDueDate(context), packs: packsFor(context.debtor.residence, law) }));
const random = fc
  .tuple(anyContext(['US']), anyPack('one', 'US'), anyPack('two', 'US'))
  .map(([context, one, two]) => ({ context: withDueDate(context), packs: [one, two] }));
const either = fc.oneof(builtIn, random);

describe('json-rules-engine and the twin', () => {
  it('say the same of every rule, for random packs and facts', async () => {
    await fc.assert(
      fc.asyncProperty(either, async ({ context, packs }) => {
        const scene = sceneOf(context);
        const findings = judge(packs.map(compilePack), scene).filter(
          ({ missing, compiled }) => missing.length === 0 && isKnown(compiled.facts, scene),
        );
        const questions = findings.map(({ compiled: { key, when, objects } }) => ({
          key,
          conditions: [when, objects].filter((part) => part !== null),
        }));
        const engine = await runEngine(questions, scene);
        if (!engine.ok) throw new Error(engine.reason);
        for (const { compiled, outcome } of findings)
          expect(engine.fires.get(compiled.key), compiled.key).toBe(outcome !== 'agrees' && outcome !== 'silent');
      }),
      { numRuns: RUNS },
    );
  });
  it('decide alike', async () => {
    await fc.assert(
      fc.asyncProperty(either, async ({ context, packs }) => {
        const decision = await decide(packs, context);
        expect(decision).toEqual(decideSync(packs, context));
        expect(compileVerdicts(packs)(context).verdict).toBe(decision.verdict);
        expect(JSON.parse(JSON.stringify(decision))).toEqual(decision);
      }),
      { numRuns: Math.ceil(RUNS / 3) },
    );
  });
});

describe('the earliest lawful instant', () => {
  const check = (packs: readonly LoadedPack[], context: ContactContext, until: Instant): void => {
    expect(decideSync(packs, movedTo(context, until)).verdict, 'at the instant').toBe('allow');
    if (until - 1_000 >= Date.parse(context.contact.at))
      expect(decideSync(packs, movedTo(context, until - 1_000)).verdict, 'a second before').not.toBe('allow');
  };
  it('is allowed, and a second earlier is not', () => {
    fc.assert(
      fc.property(either, ({ context, packs }) => {
        const decision = decideSync(packs, context);
        if (decision.verdict === 'defer' && decision.until !== null) check(packs, context, decision.until);
        const next = nextAllowed(packs, context);
        if (next !== null) check(packs, context, next);
        if (decision.verdict === 'allow') expect(next).toBe(Date.parse(context.contact.at));
      }),
      { numRuns: MANY },
    );
  });
  it('has nothing allowed before it', () => {
    fc.assert(
      fc.property(either, fc.double({ min: 0, max: 1, noNaN: true }), ({ context, packs }, part) => {
        const next = nextAllowed(packs, context);
        const at = Date.parse(context.contact.at);
        if (next === null || next <= at) return;
        expect(decideSync(packs, movedTo(context, at + Math.floor((next - at - 1) * part))).verdict).not.toBe('allow');
      }),
      { numRuns: MANY },
    );
  });
  it('opens the first of the lawful windows, and they hold what they say', () => {
    fc.assert(
      fc.property(either, fc.double({ min: 0, max: 0.999, noNaN: true }), ({ context, packs }, part) => {
        const at = Date.parse(context.contact.at);
        const windows = lawfulWindows(packs, context, instant(at + 10 * 86_400_000), 8);
        for (const [index, { from, to }] of windows.entries()) {
          expect(to).toBeGreaterThan(from);
          expect(decideSync(packs, movedTo(context, from + Math.floor((to - from) * part))).verdict).toBe('allow');
          const next = windows[index + 1];
          if (next) expect(decideSync(packs, movedTo(context, to + Math.floor((next.from - to) * part))).verdict).not.toBe('allow');
        }
      }),
      { numRuns: Math.ceil(RUNS / 3) },
    );
  });
});

describe('more rules', () => {
  it('never allow more', () => {
    fc.assert(
      fc.property(random, ({ context, packs }) => {
        const [one] = packs;
        if (!one) return;
        const fewer = decideSync([one], context);
        const more = decideSync(packs, context);
        expect(ORDER[more.verdict]).toBeGreaterThanOrEqual(ORDER[fewer.verdict]);
        if (fewer.verdict === 'defer' && more.verdict === 'defer' && fewer.until !== null && more.until !== null)
          expect(more.until).toBeGreaterThanOrEqual(fewer.until);
      }),
      { numRuns: RUNS },
    );
  });
});

describe('what nobody knows', () => {
  const removals: readonly ((context: ContactContext) => ContactContext)[] = [
    ({ debtor: { timezone: _, ...debtor }, ...rest }) => ({ ...rest, debtor: { ...debtor, candidateTimezones: [] } }),
    ({ contact: { lineType: _, ...contact }, ...rest }) => ({ ...rest, contact }),
    ({ contact: { dialMode: _, ...contact }, ...rest }) => ({ ...rest, contact }),
    ({ debt: { daysPastDue: _, overdueSince: __, ...debt }, ...rest }) => ({ ...rest, debt }),
    ({ debt: { type: _, ...debt }, ...rest }) => ({ ...rest, debt }),
  ];
  it('never turns a refusal into an allow', () => {
    fc.assert(
      fc.property(either, fc.constantFrom(...removals), ({ context, packs }, remove) => {
        const known = decideSync(packs, context);
        const unknown = decideSync(packs, remove(context));
        if (known.verdict !== 'allow') expect(unknown.verdict).not.toBe('allow');
        if (unknown.unknown.length > 0) expect(unknown.verdict).toBe('block');
      }),
      { numRuns: MANY },
    );
  });
});
