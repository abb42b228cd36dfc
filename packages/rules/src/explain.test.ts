import { formatInstant, LOCALES } from '@makegood/base';
import { say } from '@makegood/base/text';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyContext } from './fuzz/any-context.fixture.ts';
import { anyPack } from './fuzz/any-pack.fixture.ts';
import { loaded, plainContext, plainDocument } from './fuzz/plain.ts';
import { builtInPacks, decideSync, explain, packsFor, rulesTexts, type Explained } from './index.ts';

const leavesIn = (node: Explained | null): readonly Explained[] =>
  node === null ? [] : node.type === 'leaf' ? [node] : node.members.flatMap(leavesIn);

describe('explain', () => {
  const rule = {
    effect: 'defer',
    when: { fact: 'purpose', operator: 'equal', value: 'collection' },
    objects: {
      any: [
        { not: { fact: 'daysPastDue', operator: 'greaterThan', value: 90 } },
        {
          all: [
            { fact: 'debtType', operator: 'in', value: ['medical', 'rent'] },
            {
              fact: 'history',
              operator: 'capReached',
              value: { max: 3, window: { type: 'calendar', unit: 'day' }, contacts: { channels: ['voiceCall'] } },
            },
          ],
        },
      ],
    },
  };
  const call = { at: '2026-11-10T09:00:00-05:00', channel: 'voiceCall' as const, outcome: 'noAnswer' as const };
  const [only] = explain([loaded(plainDocument(rule))], plainContext({ history: [call] }));
  const leaves = [...leavesIn(only?.when ?? null), ...leavesIn(only?.objects ?? null)];
  const told = (index: number) => {
    const leaf = leaves[index]?.leaf;
    return leaf && [leaves[index]?.holds, leaf.value && say(rulesTexts, 'en', leaf.value), say(rulesTexts, 'en', leaf.threshold)];
  };

  it('evaluates every leaf, also where the group is decided already', () => {
    expect(leaves).toHaveLength(4);
    expect(told(0)).toEqual([true, 'collection', 'collection']);
    expect(told(1)).toEqual([false, '60', '90']);
    expect(told(2)).toEqual([false, 'consumer credit', 'medical or rent']);
    expect(told(3)).toEqual([false, 'this would be the 2nd', 'At most 3 calls a day']);
    expect(only?.objects).toMatchObject({
      type: 'any',
      holds: true,
      members: [
        { type: 'not', holds: true },
        { type: 'all', holds: false },
      ],
    });
  });
  it('names what nobody knows', () => {
    const { debt, ...rest } = plainContext();
    const { daysPastDue: _, ...unknown } = debt;
    const [found] = explain([loaded(plainDocument(rule))], { ...rest, debt: unknown });
    expect(found).toMatchObject({ outcome: 'unknown', verdict: 'block', missing: ['daysPastDue'] });
    expect(leavesIn(found?.objects ?? null)[0]).toMatchObject({ holds: null, leaf: { value: null } });
  });
  it('tells when a deferring rule gives way, and which exception lifted another', () => {
    const context = plainContext({ contact: { at: '2026-11-10T22:00:00-05:00' }, debtor: { residence: 'US-GA' } });
    const hours = explain(
      packsFor(
        'US-GA',
        builtInPacks().filter(({ pack }) => pack.scope === 'jurisdiction'),
      ),
      context,
    ).find(({ ruleId }) => ruleId === 'us.regf.contact-window');
    expect(hours?.verdict).toBe('defer');
    expect(hours?.until && formatInstant(hours.until)).toContain('2026-11-11T13:00:00');
  });
});

describe('for any packs and contact, explain', () => {
  const law = builtInPacks().filter(({ pack }) => pack.scope !== 'firm');
  const random = fc.tuple(anyContext(['US']), anyPack('one', 'US')).map(([context, pack]) => ({ context, packs: [pack] }));
  const builtIn = anyContext(['US-NY-NYC', 'CA-QC', 'RU', 'CO']).map((context) => ({
    context,
    packs: packsFor(context.debtor.residence, law),
  }));
  it('agrees with the decision, and its roots with its leaves', () => {
    fc.assert(
      fc.property(fc.oneof(random, builtIn), ({ context, packs }) => {
        const rules = explain(packs, context);
        const decision = decideSync(packs, context);
        expect(
          rules
            .filter(({ outcome }) => outcome === 'objects')
            .map(({ ruleId }) => ruleId)
            .sort(),
        ).toEqual(decision.objections.map(({ ruleId }) => ruleId).sort());
        for (const { ruleId, verdict, until, outcome, when, objects } of rules) {
          const objection = decision.objections.find((candidate) => candidate.ruleId === ruleId);
          if (objection) expect([verdict, until]).toEqual([objection.verdict, objection.until]);
          if (outcome === 'silent' && when) expect(when.holds).not.toBe(true);
          if (outcome === 'objects') expect(objects?.holds).toBe(true);
          if (outcome === 'agrees') expect(objects?.holds).toBe(false);
        }
      }),
      { numRuns: 150 },
    );
  });
  it('has words in every language', () => {
    fc.assert(
      fc.property(builtIn, fc.constantFrom(...LOCALES), ({ context, packs }, locale) => {
        for (const { when, objects } of explain(packs, context))
          for (const { sentence, leaf } of [...leavesIn(when), ...leavesIn(objects)])
            for (const words of [sentence, leaf?.value, leaf?.threshold])
              if (words) expect(say(rulesTexts, locale, words)).not.toMatch(/[{}]|undefined|rules\.[a-z]+\./);
      }),
      { numRuns: 30 },
    );
  });
});
