import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { compilePack, type CompiledRule } from './compile-pack.ts';
import type { ContactContext } from './context.ts';
import { decide, decideSync } from './decide.ts';
import { runEngine } from './engine.ts';
import { anyContext } from './fuzz/any-context.fixture.ts';
import { anyPack } from './fuzz/any-pack.fixture.ts';
import { loaded, plainContext, plainDocument, plainRule } from './fuzz/plain.ts';
import { builtInPacks, packsFor, providerPacks, type LoadedPack, type Rule, type Verdict } from './index.ts';
import { missingOf } from './judge.ts';
import { sceneOf } from './scene.ts';

const RUNS = Math.max(1_000, Number(process.env.RULES_FUZZ_RUNS ?? 0));
vi.setConfig({ testTimeout: 120_000 + RUNS * 200 });

const ORDER: Readonly<Record<Verdict, number>> = { allow: 0, defer: 1, review: 2, block: 3 };
const PLACES = ['US-NY-NYC', 'US-DC', 'US-FL', 'CO', 'MX', 'CA-QC', 'GB-EAW', 'DE', 'AU', 'IN'];
const everyPack = [...builtInPacks(), ...providerPacks()];
const withDueDate = (context: ContactContext): ContactContext => ({ ...context, debt: { ...context.debt, overdueSince: '2026-10-20' } });

type Asked = { readonly context: ContactContext; readonly packs: readonly LoadedPack[] };
const builtIn: fc.Arbitrary<Asked> = anyContext(PLACES).map((context) => ({
  context: withDueDate(context),
  packs: packsFor(context.debtor.residence, everyPack),
}));
const random: fc.Arbitrary<Asked> = fc
  .tuple(anyContext(['US']), anyPack('one', 'US'), anyPack('two', 'US'))
  .map(([context, one, two]) => ({ context: withDueDate(context), packs: [one, two] }));
const either = fc.oneof(builtIn, random);

const stopsWhenItFires = ({ effect }: Rule): boolean => effect === 'block' || effect === 'defer' || effect === 'review';

/**
 * The rules that object, told by json-rules-engine alone, one question a rule, with the exceptions of the same pack put
 * in by hand: nothing of what folds the answers into a decision is used. Rules of which something is not known are left out.
 */
async function objecting({ packs, context }: Asked): Promise<readonly string[]> {
  const scene = sceneOf(context);
  const { creditorType, contact } = context;
  const covering = packs.flatMap((pack) =>
    compilePack(pack)
      .at(scene.at)
      .rules.filter(({ rule }) => rule.binds.includes(creditorType) && rule.channels.includes(contact.channel)),
  );
  const asked = covering.filter((rule) => rule.objects !== null && missingOf(rule.facts, scene).length === 0);
  const engine = await runEngine(
    asked.map(({ key, when, objects }) => ({ key, conditions: [when, objects].filter((part) => part !== null) })),
    scene,
  );
  if (!engine.ok) throw new Error(engine.reason);
  const fires = (rule: CompiledRule): boolean => engine.fires.get(rule.key) === true;
  const isLifted = ({ rule, source }: CompiledRule): boolean =>
    asked.some((other) => other.source === source && (other.rule.exceptTo?.includes(rule.id) ?? false) && fires(other));
  return asked.filter((rule) => stopsWhenItFires(rule.rule) && fires(rule) && !isLifted(rule)).map(({ rule }) => rule.id);
}

describe('the gate', () => {
  it('never allows what a rule in force objects to, and names every rule that does', async () => {
    const seen = { objected: 0, passed: 0 };
    await fc.assert(
      fc.asyncProperty(either, async (asked) => {
        const rules = await objecting(asked);
        const decision = await decide(asked.packs, asked.context);
        seen[rules.length > 0 ? 'objected' : 'passed'] += 1;
        if (rules.length > 0) expect(decision.verdict).not.toBe('allow');
        const named = decision.objections.map(({ ruleId }) => ruleId);
        // The library knows no "unknown": `not` of what nobody can tell is true to it. The gate names such a rule as untold.
        const untold = rules.filter((ruleId) => decision.unknown.some((text) => text.endsWith(`: ${ruleId}`)));
        expect([...named, ...untold]).toEqual(expect.arrayContaining([...rules]));
        if (decision.unknown.length === 0) expect(decision.verdict === 'allow').toBe(decision.objections.length === 0);
      }),
      { numRuns: RUNS },
    );
    // Both happen often enough for the test to mean something.
    expect(Math.min(seen.objected, seen.passed)).toBeGreaterThan(RUNS / 50);
  });
});

/** The same pack without some of its rules, and without what is said of them. */
function without({ pack }: LoadedPack, gone: readonly string[]): LoadedPack | null {
  const rules = pack.rules
    .filter(({ id }) => !gone.includes(id))
    .flatMap((rule): Rule[] => {
      if (!rule.exceptTo) return [rule];
      const exceptTo = rule.exceptTo.filter((id) => !gone.includes(id));
      return exceptTo.length === 0 ? [] : [{ ...rule, exceptTo }];
    });
  return rules.length === 0 ? null : loaded(JSON.parse(JSON.stringify({ ...pack, rules })));
}

describe('a rule more', () => {
  it('never allows more, unless it is an exception', () => {
    let stricter = 0;
    fc.assert(
      fc.property(random, fc.nat(), ({ context, packs: [pack] }, nth) => {
        if (!pack) return;
        const rules = pack.pack.rules.filter(stopsWhenItFires);
        const added = rules[nth % rules.length];
        // The exceptions to the added rule came with it.
        const before = added && without(pack, [added.id]);
        if (!before) return;
        const [fewer, more] = [decideSync([before], context), decideSync([pack], context)];
        expect(ORDER[more.verdict]).toBeGreaterThanOrEqual(ORDER[fewer.verdict]);
        const named = more.objections.map(({ ruleId }) => ruleId);
        for (const { ruleId } of fewer.objections) expect(named).toContain(ruleId);
        if (fewer.verdict === 'defer' && more.verdict === 'defer' && fewer.until !== null && more.until !== null)
          expect(more.until).toBeGreaterThanOrEqual(fewer.until);
        if (ORDER[more.verdict] > ORDER[fewer.verdict]) stricter += 1;
      }),
      { numRuns: RUNS },
    );
    expect(stricter).toBeGreaterThan(RUNS / 100);
  });

  it('that begins later does not make another seem to give way', () => {
    const lifetime = plainRule({
      id: 'once',
      kind: 'frequencyCap',
      effect: 'defer',
      objects: {
        fact: 'history',
        operator: 'capReached',
        value: { max: 1, window: { type: 'lifetime' }, contacts: { channels: ['voiceCall'] } },
      },
    });
    const later = plainRule({ id: 'later', channels: ['sms'], effective: { from: '2027-03-01', to: null } });
    const context = plainContext({ history: [{ at: '2026-11-01T12:00:00-05:00', channel: 'voiceCall', outcome: 'noAnswer' }] });
    const verdictWith = (...rules: readonly unknown[]) => decideSync([loaded(plainDocument({}, { rules }))], context).verdict;
    expect(verdictWith(lifetime)).toBe('block');
    expect(verdictWith(lifetime, later)).toBe('block');
    // Its own end is something to wait for.
    expect(verdictWith({ ...lifetime, effective: { from: null, to: '2027-03-01' } })).toBe('defer');
  });

  it('that is an exception lifts the rules that it names and no other', () => {
    let lifted = 0;
    fc.assert(
      fc.property(random, fc.nat(), ({ context, packs: [pack] }, nth) => {
        const exceptions = pack?.pack.rules.filter(({ effect }) => effect === 'permit') ?? [];
        const exception = exceptions[nth % exceptions.length];
        const before = pack && exception && without(pack, [exception.id]);
        if (!before) return;
        const after = decideSync([pack], context).objections.map(({ ruleId }) => ruleId);
        const gone = decideSync([before], context)
          .objections.map(({ ruleId }) => ruleId)
          .filter((ruleId) => !after.includes(ruleId));
        for (const ruleId of gone) expect(exception.exceptTo).toContain(ruleId);
        lifted += gone.length;
      }),
      { numRuns: RUNS },
    );
    expect(lifted).toBeGreaterThan(0);
  });
});
