import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { compilePack, type CompiledPack } from './compile-pack.ts';
import type { ContactContext } from './context.ts';
import { runEngine } from './engine.ts';
import { anyContext } from './fuzz/any-context.fixture.ts';
import { anyPack } from './fuzz/any-pack.fixture.ts';
import { builtInPacks, packsFor } from './index.ts';
import { judge, missingOf } from './judge.ts';
import { sceneOf } from './scene.ts';

/**
 * json-rules-engine under its fences against the synchronous twin: every rule of a random pack for a random set of facts.
 * 100,000 pairs of a pack and a set of facts by default; `RULES_FUZZ_RUNS` asks for another number.
 */
const PAIRS = Number(process.env.RULES_FUZZ_RUNS ?? 100_000);
const PACKS = 8;
const CONTACTS = 40;
vi.setConfig({ testTimeout: 120_000 + PAIRS * 10 });

let pairs = 0;
let comparisons = 0;
let objecting = 0;

async function compare(packs: readonly CompiledPack[], context: ContactContext): Promise<void> {
  pairs += 1;
  const scene = sceneOf(context);
  const findings = judge(packs, scene).filter(
    ({ missing, compiled }) => missing.length === 0 && missingOf(compiled.facts, scene).length === 0,
  );
  const questions = findings.map(({ compiled: { key, when, objects } }) => ({
    key,
    conditions: [when, objects].filter((part) => part !== null),
  }));
  const engine = await runEngine(questions, scene);
  if (!engine.ok) throw new Error(engine.reason);
  for (const { compiled, outcome } of findings) {
    const fires = outcome !== 'agrees' && outcome !== 'silent';
    if (engine.fires.get(compiled.key) !== fires)
      throw new Error(`${compiled.key}: the engine says ${engine.fires.get(compiled.key)}, the twin ${fires}`);
    comparisons += 1;
    if (fires) objecting += 1;
  }
}

describe('json-rules-engine and the twin', () => {
  it('say the same of every rule of random packs for random facts', async () => {
    const packs = fc.array(anyPack('one', 'US'), { minLength: PACKS, maxLength: PACKS });
    const contacts = fc.array(anyContext(['US']), { minLength: CONTACTS, maxLength: CONTACTS });
    await fc.assert(
      fc.asyncProperty(packs, contacts, async (loaded, contexts) => {
        for (const pack of loaded.map(compilePack)) for (const context of contexts) await compare([pack], context);
      }),
      { numRuns: Math.ceil(PAIRS / (PACKS * CONTACTS)), endOnFailure: true },
    );
  });
  it('say the same of the built-in packs', async () => {
    const law = builtInPacks();
    await fc.assert(
      fc.asyncProperty(anyContext(['US-NY-NYC', 'US-MA', 'CO', 'CA-QC', 'RU', 'KR', 'GB-EAW']), async (context) => {
        await compare(packsFor(context.debtor.residence, law).map(compilePack), context);
      }),
      { numRuns: Math.ceil(PAIRS / 200) },
    );
  });
  it('were compared often enough, on both answers', () => {
    console.info(`${pairs} pairs of packs and facts, ${comparisons} rules compared, ${objecting} of them objecting`);
    expect(pairs).toBeGreaterThanOrEqual(PAIRS);
    expect(objecting).toBeGreaterThan(comparisons / 20);
  });
});
