import { describe, expect, it } from 'vitest';
import { compileCondition } from './compile-condition.ts';
import type { Condition } from './condition.ts';
import { decide, decideSync } from './decide.ts';
import { complete, runEngine } from './engine.ts';
import { loaded, plainContext, plainDocument, plainRule } from './fuzz/plain.ts';
import { builtInPacks, loadPack, packsFor } from './index.ts';
import { sceneOf } from './scene.ts';

const law = builtInPacks().filter(({ pack }) => pack.scope !== 'firm');

const ask = (condition: Condition, context = plainContext()) =>
  runEngine([{ key: 'one', conditions: [compileCondition(condition)] }], sceneOf(context));

/** Each test is one way in which json-rules-engine, left alone, says yes where it should say no. */
describe('json-rules-engine under its fences', () => {
  it('skips no rule when many contacts are decided at once', async () => {
    const packs = packsFor('US-NY-NYC', law);
    const contexts = Array.from({ length: 60 }, (_, index) =>
      plainContext({
        contact: { at: `2026-11-10T${String(index % 24).padStart(2, '0')}:00:00-05:00` },
        debtor: { residence: 'US-NY-NYC' },
        statuses: index % 3 === 0 ? [{ status: 'ceaseCommunicationWritten', receivedAt: '2026-11-01' }] : [],
      }),
    );
    const decisions = await Promise.all(contexts.map((context) => decide(packs, context)));
    for (const [index, context] of contexts.entries()) expect(decisions[index]).toEqual(decideSync(packs, context));
    expect(new Set(decisions.map(({ verdict }) => verdict))).toEqual(new Set(['allow', 'defer', 'block']));
  });

  it('is not believed when fewer rules answer than were asked', () => {
    const asked = [{ key: 'a' }, { key: 'b' }];
    expect(complete([{ name: 'a', result: false }], asked)).toEqual({ ok: false, reason: '1 of 2 rules answered' });
    expect(
      complete(
        [
          { name: 'a', result: false },
          { name: 'a', result: false },
        ],
        asked,
      ).ok,
    ).toBe(false);
    expect(
      complete(
        [
          { name: 'a', result: true },
          { name: 'b', result: false },
        ],
        asked,
      ),
    ).toEqual({
      ok: true,
      fires: new Map([
        ['a', true],
        ['b', false],
      ]),
    });
  });

  it('is never asked with a missing fact, which would compare as false or true by its wording', async () => {
    for (const operator of ['equal', 'notEqual']) {
      const condition = { fact: 'lineType', operator, value: 'mobile' };
      expect(await ask(condition, plainContext({ contact: { lineType: undefined } }))).toEqual({
        ok: false,
        reason: 'the fact "lineType" is unknown',
      });
      const pack = loaded(plainDocument({ objects: condition }));
      const decision = await decide([pack], plainContext({ contact: { lineType: undefined } }));
      expect(decision.verdict).toBe('block');
      expect(decision.unknown).toEqual(['lineType: test.rule']);
    }
  });

  it('takes no path, on an object or on a primitive', () => {
    for (const fact of ['moment', 'channel'])
      expect(loadPack(plainDocument({ objects: { fact, operator: 'equal', value: 'voiceCall', path: '$.x' } })).ok).toBe(false);
  });

  it('compares no text with a number', async () => {
    for (const value of ['7', '10', null]) {
      const result = loadPack(plainDocument({ objects: { fact: 'daysPastDue', operator: 'greaterThanInclusive', value } }));
      expect(result.ok).toBe(false);
    }
    expect(
      await ask({ fact: 'daysPastDue', operator: 'greaterThanInclusive', value: 7 }, plainContext({ debt: { daysPastDue: 10 } })),
    ).toMatchObject({
      ok: true,
      fires: new Map([['one', true]]),
    });
  });

  it('meets no unknown operator behind a short-circuit', () => {
    const result = loadPack(
      plainDocument({
        objects: {
          any: [
            { fact: 'channel', operator: 'equal', value: 'sms' },
            { fact: 'channel', operator: 'startsWith', value: 'voice' },
          ],
        },
      }),
    );
    expect(result).toMatchObject({ ok: false, error: [{ path: 'rules[0].objects.any[1].operator' }] });
  });

  it('gets no empty group, which is true', () => {
    for (const objects of [{ all: [] }, { any: [] }, { all: [{ any: [] }] }]) expect(loadPack(plainDocument({ objects })).ok).toBe(false);
  });

  it('searches no text inside a text', async () => {
    expect(loadPack(plainDocument({ objects: { fact: 'channel', operator: 'in', value: 'voiceCall,sms' } })).ok).toBe(false);
    expect(await ask({ fact: 'channel', operator: 'in', value: ['voiceCallAndMore'] })).toMatchObject({ fires: new Map([['one', false]]) });
  });

  it('lists objections in the same order whatever the order of the rules', async () => {
    const rules = ['c', 'a', 'b'].map((name) => plainRule({ id: `test.${name}` }));
    const forwards = await decide([loaded(plainDocument({}, { rules }))], plainContext());
    const backwards = await decide([loaded(plainDocument({}, { rules: [...rules].reverse() }))], plainContext());
    expect(forwards.objections.map(({ ruleId }) => ruleId)).toEqual(['test.a', 'test.b', 'test.c']);
    expect(backwards.objections).toEqual(forwards.objections);
  });

  it('knows no priority, which would leave holes in the explanation', () => {
    expect(loadPack(plainDocument({ objects: { fact: 'channel', operator: 'equal', value: 'sms', priority: 10 } })).ok).toBe(false);
    expect(loadPack(plainDocument({ objects: { all: [{ fact: 'channel', operator: 'equal', value: 'sms' }], priority: 10 } })).ok).toBe(
      false,
    );
  });

  it('compares no fact with another fact', () => {
    expect(loadPack(plainDocument({ objects: { fact: 'channel', operator: 'equal', value: { fact: 'purpose' } } })).ok).toBe(false);
  });

  it('turns a failure in the middle into a refusal, not into "does not object"', async () => {
    const sound = compileCondition({ fact: 'channel', operator: 'in', value: ['voiceCall'] });
    const broken: Condition = { fact: 'channel', operator: 'in', value: 'voiceCall' };
    const result = await runEngine([{ key: 'one', conditions: [{ ...sound, json: broken }] }], sceneOf(plainContext()));
    expect(result.ok).toBe(false);
  });
});
