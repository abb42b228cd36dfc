import { Engine, Operator as EngineOperator, type TopLevelCondition } from 'json-rules-engine';
import { compilePack } from '../../packages/rules/src/compile-pack.ts';
import { isLeaf, type Condition } from '../../packages/rules/src/condition.ts';
import { readFact } from '../../packages/rules/src/facts.ts';
import { sceneOf } from '../../packages/rules/src/scene.ts';
import {
  builtInPacks,
  compilePacks,
  compileVerdicts,
  decide,
  loadPack,
  OPERATORS,
  type ContactContext,
  type LoadedPack,
} from '@makegood/rules';
import type { Benchmark, Measure } from '../support/benchmark.ts';
import { interleavedRounds } from '../support/interleaved-rounds.ts';

const RULES = 40;
const CONTACTS_A_ROUND = 200;
const AT = Date.parse('2026-11-18T17:00:00Z');

/**
 * Decisions a second on one pack of forty rules: the gate (json-rules-engine under its fences and the twin), the twin's
 * whole decision, and its bare verdict as back-tests use it. The floor is plain json-rules-engine: one engine made once,
 * the same conditions and operators with their values read beforehand, the same facts, no fence and no explanation.
 */
const benchmark: Benchmark = {
  name: 'rules',
  async run() {
    const pack = fortyRules();
    const contexts = contextsOf(pack);
    const full = compilePacks([pack]);
    const bare = compileVerdicts([pack]);
    const plain = plainEngine(pack);
    const rate = async (work: (context: ContactContext) => unknown, times: number): Promise<number> => {
      const begun = performance.now();
      for (let time = 0; time < times; time += 1) for (const context of contexts) await work(context);
      return (contexts.length * times * 1_000) / (performance.now() - begun);
    };
    const rounds = await interleavedRounds(
      {
        plain: () => rate(plain, 1),
        gate: () => rate((context) => decide([pack], context), 1),
        twin: () => rate(full, 5),
        bare: () => rate(bare, 20),
      },
      { rounds: 7, warmUp: 2 },
    );
    const floor = rounds.plain.median;
    const measure = (name: string, value: number): Measure => ({
      name: `rules, ${name}`,
      value,
      unit: 'decisions/s',
      floor,
      ratio: value / floor,
    });
    return [
      measure('the gate’s decision, 40 rules', rounds.gate.median),
      measure('the twin’s whole decision, 40 rules', rounds.twin.median),
      measure('the twin’s bare verdict, 40 rules', rounds.bare.median),
    ];
  },
};
export default benchmark;

/** The first forty rules of United States law that bind a collector's calls, some of them twice under another name. */
function fortyRules(): LoadedPack {
  const us = builtInPacks().find(({ pack }) => pack.id === 'us');
  if (!us) throw new Error('There is no pack of United States law');
  const deciding = us.pack.rules
    .filter(
      ({ effect, state, channels, binds }) =>
        ['block', 'defer'].includes(effect) &&
        state === 'active' &&
        channels.includes('voiceCall') &&
        binds.includes('thirdPartyCollector'),
    )
    .map(({ tests: _, ...rule }) => rule);
  const rules = Array.from({ length: RULES }, (_, index) => {
    const rule = deciding[index % deciding.length];
    if (!rule) throw new Error('No rule binds a collector’s calls');
    return { ...rule, id: `${rule.id}.copy-${index}` };
  });
  const loaded = loadPack(JSON.parse(JSON.stringify({ ...us.pack, rules })));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  const inForce = compilePack(loaded.value).at(AT).covering('thirdPartyCollector', 'voiceCall');
  if (inForce.length !== RULES) throw new Error(`${inForce.length} rules are in force, not ${RULES}`);
  return loaded.value;
}

/** Calls of an ordinary week with histories of up to twenty contacts, some at night, some with something on file. */
function contextsOf({ pack }: LoadedPack): readonly ContactContext[] {
  return Array.from({ length: CONTACTS_A_ROUND }, (_, index): ContactContext => ({
    creditorType: 'thirdPartyCollector',
    debtor: { timezone: 'America/New_York', candidateTimezones: [], residence: pack.jurisdiction ?? 'US' },
    debt: { id: 'D1', creditorId: 'C1', daysPastDue: 60, type: 'consumerCredit' },
    contact: {
      channel: 'voiceCall',
      at: new Date(AT + index * 47 * 60_000).toISOString(),
      dialMode: 'manual',
      lineType: 'mobile',
      recipient: 'debtor',
      purpose: 'collection',
    },
    history: Array.from({ length: index % 21 }, (_unused, nth) => ({
      at: new Date(AT + index * 47 * 60_000 - (nth + 1) * 9 * 3_600_000).toISOString(),
      channel: nth % 3 === 0 ? ('sms' as const) : ('voiceCall' as const),
      direction: 'outbound' as const,
      outcome: nth % 3 === 0 ? ('sent' as const) : ('noAnswer' as const),
      debtId: 'D1',
      creditorId: 'C1',
      recipient: 'debtor' as const,
      purpose: 'collection' as const,
      priorConsentWithin7Days: false,
    })),
    consents: [],
    statuses: index % 9 === 0 ? [{ status: 'representedByAttorney', since: '2026-10-01' }] : [],
    unstated: 'inOrder',
  }));
}

type Nested = Extract<TopLevelCondition, { all: unknown }>['all'][number];

function toEngine(condition: Condition): Nested {
  if (isLeaf(condition)) return { fact: condition.fact, operator: condition.operator, value: condition.value };
  if ('not' in condition) return { not: toEngine(condition.not) };
  return 'all' in condition ? { all: condition.all.map(toEngine) } : { any: condition.any.map(toEngine) };
}

function plainEngine(pack: LoadedPack): (context: ContactContext) => Promise<unknown> {
  const engine = new Engine();
  for (const operator of OPERATORS) {
    const read = new Map<unknown, ReturnType<typeof operator.prepare>>();
    engine.addOperator(
      new EngineOperator<Parameters<ReturnType<typeof operator.prepare>>[0], unknown>(operator.name, (fact, value) => {
        let meaning = read.get(value);
        if (!meaning) read.set(value, (meaning = operator.prepare(value)));
        return meaning(fact).holds === true;
      }),
    );
  }
  const names = new Set<Parameters<typeof readFact>[0]>();
  for (const { key, when, objects } of compilePack(pack).at(AT).covering('thirdPartyCollector', 'voiceCall')) {
    const parts = [when, objects].filter((part) => part !== null);
    for (const part of parts) for (const fact of part.facts) names.add(fact);
    engine.addRule({ name: key, conditions: { all: parts.map(({ json }) => toEngine(json)) }, event: { type: 'fires' } });
  }
  return (context) => {
    const scene = sceneOf(context);
    return engine.run(Object.fromEntries([...names].map((name) => [name, readFact(name, scene)])));
  };
}
