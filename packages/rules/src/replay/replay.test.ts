import { instant, parseInstant, type Instant } from '@makegood/base';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInPacks } from '../built-in.ts';
import type { ContactContext } from '../context.ts';
import { decideSync } from '../decide.ts';
import { anyContext } from '../fuzz/any-context.fixture.ts';
import { loadPack, type LoadedPack } from '../load-pack.ts';
import type { Rule } from '../pack.ts';
import { packsFor } from '../packs-for.ts';
import { replayStack } from './replay.ts';
import { firstDifference } from './rules-of.ts';
import { readStoredContext, storedContext } from './stored-context.ts';
import { withoutNumbers } from './without-numbers.ts';

const PLACES = ['US-NY-NYC', 'US-TX', 'US-MA', 'CO', 'MX', 'BR-SP', 'CL', 'DE', 'ES', 'IT'];
const contexts = anyContext(PLACES);
/** Such as a journey makes: most of what can be wrong with any context is in order. */
const usual = contexts.map((context): ContactContext => {
  const { channel, at: when, number } = context.contact;
  return {
    ...context,
    statuses: [],
    unstated: 'inOrder',
    debtor: { timezone: context.debtor.timezone, residence: context.debtor.residence, candidateTimezones: [] },
    contact: { channel, at: when, number, recipient: 'debtor', purpose: 'collection', dialMode: 'manual', lineType: 'mobile' },
    history: context.history.map((earlier) => ({ ...earlier, recipient: 'debtor', direction: 'outbound', outcome: 'sent' })),
  };
});
const at = (text: string): Instant => parseInstant(text) ?? instant(Number.NaN);
const pack = (id: string): LoadedPack => {
  const found = builtInPacks().find((candidate) => candidate.pack.id === id);
  if (!found) throw new Error(`No pack ${id}`);
  return found;
};
/** A draft of a pack with other rules; null when it could not decide. */
const draftOf = (source: LoadedPack, change: (rules: readonly Rule[]) => readonly Rule[]): LoadedPack | null => {
  const { tests: _, ...document } = source.pack;
  const loaded = loadPack({
    ...document,
    version: document.version + 1,
    rules: change(document.rules).map(({ tests: __, ...rule }) => rule),
  });
  return loaded.ok ? loaded.value : null;
};
const surely = <Value>(value: Value | null): Value => {
  if (value === null) throw new Error('Not there');
  return value;
};

describe('a stored context', () => {
  it('is the context itself, in less', () => {
    fc.assert(
      fc.property(contexts, (context) => {
        const text = storedContext(context);
        expect(readStoredContext(text)).toEqual(context);
        expect(text.length).toBeLessThanOrEqual(JSON.stringify(context).length + '"format":1,'.length + context.history.length * 14);
      }),
      { numRuns: 1_000 },
    );
  });

  it('of a later release is not guessed at', () => {
    expect(() => readStoredContext('{"format":2}')).toThrow('Not a stored contact context of this release');
    expect(() => readStoredContext('[]')).toThrow('Not a stored contact context of this release');
  });

  it('without its numbers is decided the same, and at the same time', () => {
    const numbers = fc.constantFrom('+15550001', '+15550002', 'mobile', undefined);
    fc.assert(
      fc.property(contexts, fc.array(numbers, { minLength: 15, maxLength: 15 }), (context, given) => {
        const numbered: ContactContext = {
          ...context,
          contact: { ...context.contact, number: given[0] },
          history: context.history.map((earlier, index) => ({ ...earlier, number: given[index + 1] })),
        };
        const names = new Map<string, string>();
        const renamed = withoutNumbers(numbered, (number) => {
          const name = names.get(number) ?? `adr_${names.size}`;
          names.set(number, name);
          return name;
        });
        expect(JSON.stringify(renamed)).not.toContain('+1555');
        const packs = packsFor(context.debtor.residence, builtInPacks());
        const [then, now] = [decideSync(packs, numbered), decideSync(packs, readStoredContext(storedContext(renamed)))];
        expect([now.verdict, now.until]).toEqual([then.verdict, then.until]);
      }),
      { numRuns: 600 },
    );
  });
});

describe('a replay', () => {
  it('gives what deciding anew would give, with the draft and without', () => {
    const changes = fc.record({ which: fc.nat(9), keep: fc.array(fc.boolean(), { minLength: 5, maxLength: 9 }), block: fc.boolean() });
    let differed = 0;
    fc.assert(
      fc.property(fc.oneof(contexts, usual, usual), changes, (context, { which, keep, block }) => {
        const packs = packsFor(context.debtor.residence, builtInPacks());
        const source = surely(packs[which % packs.length] ?? null);
        const { id } = source.pack;
        const isKept = (place: number): boolean => keep[place % keep.length] ?? true;
        const draft = draftOf(source, (rules) =>
          block
            ? rules.map((rule, place) => (rule.effect === 'defer' && isKept(place) ? { ...rule, effect: 'block' as const } : rule))
            : rules.filter((_, place) => isKept(place)),
        );
        fc.pre(draft !== null);
        const rulesOf = at(context.contact.at);
        const replayed = replayStack(
          { draft: surely(draft), inForce: builtInPacks(), rulesOf },
          context.debtor.residence,
          packs,
        )(context, false);
        const others = packs.filter((candidate) => candidate.pack.id !== id);
        const replaced = [...others, ...packsFor(context.debtor.residence, [surely(draft)])];
        const [before, after] = [decideSync(packs, context), decideSync(replaced, context)];
        expect([replayed.then.before, replayed.then.after]).toEqual([before.verdict, after.verdict]);
        // A rule that never gives way while it stands blocks, when it is taken to stand for ever.
        const endless = (verdict: string) => (verdict === 'defer' ? ['defer', 'block'] : [verdict]);
        expect(endless(before.verdict)).toContain(replayed.now.before);
        if (replayed.then.after === 'defer') expect(replayed.then.until()).toBe(after.until);
        if (before.verdict !== after.verdict) {
          differed += 1;
          const ids = new Set(source.pack.rules.map((rule) => rule.id));
          const changed = replayed.then.rules();
          expect(changed.length).toBeGreaterThan(0);
          for (const one of changed) expect(ids.has(one.ruleId) && one.before !== one.after).toBe(true);
        }
      }),
      { numRuns: 2_000 },
    );
    expect(differed).toBeGreaterThan(50);
  });

  it('a contact that a person had let pass is not asked to be looked at again', () => {
    const source = pack('us');
    const draft = surely(draftOf(source, (rules) => rules.map((rule) => (rule.effect === 'defer' ? { ...rule, effect: 'review' } : rule))));
    const context = fc.sample(contexts, { numRuns: 400, seed: 7 });
    let passed = 0;
    for (const one of context.filter(({ debtor }) => debtor.residence.startsWith('US'))) {
      const stack = replayStack({ draft, inForce: [source], rulesOf: at(one.contact.at) }, one.debtor.residence, [source]);
      const [asked, reviewed] = [stack(one, false), stack(one, true)];
      expect(reviewed.then.after).not.toBe('review');
      if (asked.then.after === 'review') {
        passed += 1;
        expect(reviewed.then.after).toBe('allow');
      }
    }
    expect(passed).toBeGreaterThan(5);
  });
});

describe('the rules that history is judged by', () => {
  it('are those of the first day on which a draft says something else', () => {
    const source = pack('co');
    const now = at('2026-11-16T13:00:00Z');
    const same = surely(draftOf(source, (rules) => rules));
    expect(firstDifference(same, source, now)).toBe(now);
    const later = surely(
      draftOf(source, (rules) => [
        ...rules,
        {
          ...surely(rules.find(({ effect }) => effect === 'defer') ?? null),
          id: 'co.next-year',
          effective: { from: '2027-03-01', to: null },
        },
      ]),
    );
    expect(new Date(firstDifference(later, source, now)).toISOString()).toBe('2027-03-01T05:00:00.000Z');
    const fewer = surely(draftOf(source, (rules) => rules.slice(0, 1)));
    expect(firstDifference(fewer, source, now)).toBe(now);
    expect(firstDifference(same, null, now)).toBe(now);
  });
});
