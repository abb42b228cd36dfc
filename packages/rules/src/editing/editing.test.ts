import { LOCALES, parseLocalDate, type Message } from '@makegood/base';
import { say } from '@makegood/base/text';
import { describe, expect, it } from 'vitest';
import { checkLeaf } from '../check-leaf.ts';
import { loaded, plainDocument } from '../fuzz/plain.ts';
import {
  builtInPacks,
  conditionCatalogue,
  conditionClause,
  decisionTable,
  editableSentence,
  lintPack,
  newRule,
  ruleSentence,
  RULE_KINDS,
  rulesTexts,
  sentenceParts,
  slotsOf,
  slotText,
  withSlot,
  type Pack,
  type Shape,
} from '../index.ts';

const day = parseLocalDate('2026-11-23');
if (!day) throw new Error('date');
const us = packOf('us');

function packOf(id: string): Pack {
  const found = builtInPacks().find(({ pack }) => pack.id === id);
  if (!found) throw new Error(id);
  return found.pack;
}
function ruleOf(pack: Pack, id: string) {
  const rule = pack.rules.find((candidate) => candidate.id === id);
  if (!rule) throw new Error(id);
  return rule;
}
const slot = (pack: Pack, ruleId: string, path: string) => slotsOf(ruleOf(pack, ruleId), pack).find((candidate) => candidate.path === path);

/** Every message inside a value, whatever its shape. */
function messagesIn(value: unknown): readonly Message[] {
  if (Array.isArray(value)) return value.flatMap(messagesIn);
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(messagesIn);
  return 'id' in value && typeof value.id === 'string' && value.id.startsWith('rules.') ? [{ ...value, id: value.id }, ...inner] : inner;
}

describe('slotsOf', () => {
  it('gives the cap of a rule with its dated number, bounds and choices', () => {
    expect(slot(us, 'us.regf.call-cap-7in7', 'objects.value.max')).toMatchObject({
      part: 'objects',
      shape: { type: 'count', min: 0, max: 100_000 },
      value: { parameter: 'callsInSevenDays' },
    });
    expect(slot(us, 'us.regf.call-cap-7in7', 'parameters.callsInSevenDays.values[0].value')).toMatchObject({ part: 'parameter', value: 7 });
    expect(slot(us, 'us.regf.call-cap-7in7', 'objects.value.contacts.direction')).toMatchObject({
      value: null,
      optional: true,
      otherwise: 'outbound',
    });
  });
  it('has words for every slot of every built-in rule, in three languages', () => {
    for (const { pack } of builtInPacks()) {
      for (const rule of pack.rules) {
        for (const one of slotsOf(rule, pack)) {
          const text = slotText(one, pack, day);
          for (const locale of LOCALES) {
            for (const message of [...messagesIn(one.label), ...messagesIn(one.shape)])
              expect(rulesTexts[locale][message.id], message.id).toBeTypeOf('string');
            if (text)
              expect(say(rulesTexts, locale, text), `${rule.id} ${one.path}`).not.toMatch(/[{}]|undefined|rules\.[a-z]+\.|\[object/);
          }
        }
      }
    }
  });
  it('takes every slot back unchanged', () => {
    for (const { pack } of builtInPacks().slice(0, 12))
      for (const rule of pack.rules)
        for (const one of slotsOf(rule, pack)) {
          const same = withSlot(pack, rule.id, one.path, one.value);
          if (one.value !== null || one.optional) expect(same, `${rule.id} ${one.path}`).toEqual({ ok: true, value: pack });
        }
  });
});

describe('withSlot', () => {
  it('changes one value and nothing else', () => {
    const changed = withSlot(us, 'us.regf.call-cap-7in7', 'parameters.callsInSevenDays.values[0].value', 5);
    if (!changed.ok) throw new Error(JSON.stringify(changed.error));
    const rule = ruleOf(changed.value, 'us.regf.call-cap-7in7');
    expect(say(rulesTexts, 'en', editableSentence(rule, changed.value, day))).toContain('5');
    expect({ ...changed.value, parameters: us.parameters }).toEqual(us);
  });
  it('dates a rule, and takes its dates away again', () => {
    const dated = withSlot(us, 'us.regf.cease', 'effective.from', '2027-01-01');
    if (!dated.ok) throw new Error(JSON.stringify(dated.error));
    expect(ruleOf(dated.value, 'us.regf.cease').effective?.from).toBe('2027-01-01');
    const open = withSlot(dated.value, 'us.regf.cease', 'effective.from', null);
    expect(open.ok && ruleOf(open.value, 'us.regf.cease').effective?.from).not.toBe('2027-01-01');
  });
  it.each<[string, string, string, null | string | number | string[] | string[][], string]>([
    ['another rule', 'us.nothing', 'title', 'x', 'is not a rule'],
    ['a place that is none', 'us.regf.cease', 'constructor.name', 'x', 'not an editable value'],
    ['a word that is none', 'us.regf.cease', 'channels', ['pigeon'], 'pigeon'],
    ['nobody bound', 'us.regf.cease', 'binds', [], ''],
    ['no question', 'us.regf.cease', 'objects', null, 'is needed'],
    ['a date that is none', 'us.regf.cease', 'effective.from', '2027-02-30', 'existing date'],
    ['a date after the end', 'us.regf.cease', 'effective.to', '1970-01-01', 'ends before it begins'],
    ['a number below', 'us.regf.call-cap-7in7', 'objects.value.max', -1, ''],
    ['an unknown parameter', 'us.regf.call-cap-7in7', 'objects.value.window', 'x', ''],
  ])('refuses %s with place and reason', (_, ruleId, path, value, reason) => {
    const result = withSlot(us, ruleId, path, value);
    expect(result.ok).toBe(false);
    if (!result.ok) expect(result.error.map((issue) => `${issue.path}: ${issue.reason}`).join('; ')).toContain(reason);
  });
});

describe('the sentence with its slots', () => {
  it('is the plain sentence when marks are left away, and every mark names a slot', () => {
    for (const { pack } of builtInPacks()) {
      for (const rule of pack.rules) {
        const parts = sentenceParts(say(rulesTexts, 'en', editableSentence(rule, pack, day)));
        const paths = new Set(
          slotsOf(rule, pack).flatMap(({ path }) => [path, path.replace(/\.windows$/, ''), path.replace(/\.where$/, '.where')]),
        );
        for (const { path } of parts) {
          if (path === null) continue;
          expect(
            [...paths].some((known) => known === path || path.startsWith(`${known}[`) || path.startsWith(`${known}.`)),
            `${rule.id} ${path}`,
          ).toBe(true);
        }
        expect(parts.map(({ text }) => text).join(''), rule.id).not.toMatch(/[\uE000-\uE002]/u);
      }
    }
  });
  it('marks what a person may change', () => {
    const parts = sentenceParts(say(rulesTexts, 'en', editableSentence(ruleOf(us, 'us.regf.call-cap-7in7'), us, day)));
    expect(parts.slice(0, 6)).toEqual([
      { text: 'At most ', path: null },
      { text: '7', path: 'objects.value.max' },
      { text: ' ', path: null },
      { text: 'calls', path: 'objects.value.contacts.channels' },
      { text: ' ', path: null },
      { text: 'in 7 days', path: 'objects.value.window' },
    ]);
  });
});

describe('newRule', () => {
  const citation = { instrument: 'Contact policy', checkedOn: '2026-11' };
  it.each(RULE_KINDS)('begins a %s that loads, reads as a sentence and has no finding but that it lacks examples', (kind) => {
    const rule = newRule(kind, { id: 'firm.new', title: 'A new rule', citation });
    const { pack } = loaded(plainDocument({}, { rules: [rule] }));
    expect(pack.rules[0]).toEqual(rule);
    expect(lintPack(loaded(plainDocument({}, { rules: [rule] })), day).filter(({ id }) => id !== 'rules.no-tests')).toEqual([]);
    for (const locale of LOCALES)
      expect(say(rulesTexts, locale, ruleSentence(rule, rule.when, rule.objects))).not.toMatch(/[{}]|undefined|rules\./);
  });
  it('refuses what its author left out', () => {
    expect(() => newRule('consent', { id: 'Not an id', title: 'x', citation })).toThrow(/^id: /);
  });
});

describe('conditionCatalogue', () => {
  const entries = conditionCatalogue().flatMap(({ fact, operators }) => operators.map((entry) => ({ fact, ...entry })));
  it.each(entries.map((entry) => [`${entry.fact} ${entry.operator}`, entry] as const))(
    '%s begins with a valid value that can be said',
    (_, { fact, operator, start }) => {
      const leaf = { fact, operator, value: start };
      expect(checkLeaf(leaf, 'objects')).toEqual([]);
      for (const locale of LOCALES) expect(say(rulesTexts, locale, conditionClause(leaf))).not.toMatch(/[{}]|undefined|rules\./);
    },
  );
  it('has words for every control', () => {
    for (const { id } of messagesIn(conditionCatalogue()))
      for (const locale of LOCALES) expect(rulesTexts[locale][id], id).toBeTypeOf('string');
  });
  it('describes every field that an operator takes: nothing else can be in a valid value', () => {
    const names = (shape: Shape): readonly string[] => (shape.type === 'fields' ? shape.fields.map(({ name }) => name) : []);
    for (const { pack } of builtInPacks())
      for (const { objects } of pack.rules)
        if (objects && 'fact' in objects && typeof objects.value === 'object' && objects.value !== null && !Array.isArray(objects.value)) {
          const entry = entries.find(({ fact, operator }) => fact === objects.fact && operator === objects.operator);
          expect(entry && Object.keys(objects.value).filter((name) => !names(entry.shape).includes(name))).toEqual([]);
        }
  });
});

describe('decisionTable', () => {
  it('puts rules that ask the same under each other, a column for each value', () => {
    const caps = decisionTable(us, day).find(({ operator }) => operator === 'capReached');
    const row = caps?.rows.find(({ ruleId }) => ruleId === 'us.regf.call-cap-7in7');
    const cell = row?.cells['objects.value.max'];
    expect(cell?.paths).toContain('parameters.callsInSevenDays.values[0].value');
    expect(cell?.text && say(rulesTexts, 'en', cell.text)).toBe('7');
    expect(caps?.columns.map(({ id }) => id)).toContain('objects.value.window');
  });
  it('has every rule once', () => {
    for (const { pack } of builtInPacks()) {
      const ids = decisionTable(pack, day).flatMap(({ rows }) => rows.map(({ ruleId }) => ruleId));
      expect([...ids].sort()).toEqual(pack.rules.map(({ id }) => id).sort());
    }
  });
});
