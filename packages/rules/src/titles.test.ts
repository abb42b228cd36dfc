import { LOCALES, parseLocalDate } from '@makegood/base';
import { say } from '@makegood/base/text';
import { describe, expect, it } from 'vitest';
import { loaded, plainDocument, plainRule } from './fuzz/plain.ts';
import {
  builtInPacks,
  lintPack,
  loadPack,
  packJsonSchema,
  providerPacks,
  rulesTexts,
  titleIn,
  titleWords,
  withPackTitle,
  withSlot,
} from './index.ts';
import titles from './packs/titles.json' with { type: 'json' };

const packs = [...builtInPacks(), ...providerPacks()];
/** Every title of the product, with where it stands. */
const WRITTEN = packs.flatMap(({ pack }) => [
  { place: pack.id, title: pack.title },
  ...pack.rules.map(({ id, title }) => ({ place: id, title })),
  ...Object.entries(pack.parameters ?? {}).map(([name, { description }]) => ({ place: `${pack.id} ${name}`, title: description })),
]);

describe('the titles of the product', () => {
  it('are there in every language, each once, and none without a rule', () => {
    const known = titles.map(({ en }) => en);
    expect(WRITTEN.filter(({ title }) => !known.includes(title))).toEqual([]);
    expect(known.filter((en) => !WRITTEN.some(({ title }) => title === en))).toEqual([]);
    expect(new Set(known).size).toBe(known.length);
    for (const words of titles)
      for (const locale of LOCALES) {
        expect(words[locale].trim(), words.en).toBe(words[locale]);
        expect(words[locale].length, words.en).toBeGreaterThan(1);
        expect(words[locale].length, words.en).toBeLessThanOrEqual(300);
      }
  });
  it('keep the numbers that they name', () => {
    const numbers = (text: string): readonly string[] => (text.match(/\d+/g) ?? []).map((number) => String(Number(number))).sort();
    /** Clocks are told otherwise: "9pm" is 21, "7:00" is 7h, "07:30" is 7:30. */
    const clocks = /\d(pm|am)|\d:\d\d|\d-\d/i;
    for (const { en, es, pt } of titles.filter((words) => !clocks.test(words.en)))
      for (const text of [es, pt]) expect(numbers(text), en).toEqual(numbers(en));
  });
  it('are not left in English by an oversight', () => {
    // Names that are the same in both languages: places, laws and products.
    const rules = packs.flatMap(({ pack }) => pack.rules.map(({ title }) => title));
    for (const { en, es, pt } of titles.filter((words) => rules.includes(words.en))) {
      expect(es, en).not.toBe(en);
      expect(pt, en).not.toBe(en);
    }
  });
  it('leave the packs, and so their hashes, as they are', () => {
    for (const { pack } of packs) for (const titled of [pack, ...pack.rules]) expect(titled.titles, titled.id).toBeUndefined();
  });
});

describe('a title', () => {
  const said = (titled: Parameters<typeof titleWords>[0]) => LOCALES.map((locale) => say(rulesTexts, locale, titleWords(titled)));
  it('of the product is read in the language of its reader', () => {
    expect(said({ title: 'Contacts per week' })).toEqual(['Contacts per week', 'Contactos por semana', 'Contatos por semana']);
  });
  it('of an officer is read as it was written, and in the languages in which it was given', () => {
    expect(said({ title: 'Noches {más} tranquilas' })).toEqual(LOCALES.map(() => 'Noches {más} tranquilas'));
    expect(said({ title: 'Noches tranquilas', titles: { en: 'Quiet nights' } })).toEqual([
      'Quiet nights',
      'Noches tranquilas',
      'Noches tranquilas',
    ]);
  });
  it('that is no longer the product’s own says nothing but itself, and what a document gives goes first', () => {
    expect(said({ title: 'Contacts per week, ours' })[1]).toBe('Contacts per week, ours');
    expect(titleIn({ title: 'Contacts per week', titles: { es: 'Contactos semanales' } }, 'es')).toBe('Contactos semanales');
    expect(titleIn({ title: 'constructor' }, 'pt')).toBe('constructor');
  });
  it('is named in findings about other rules in the language of the reader', () => {
    const day = parseLocalDate('2026-11-23');
    if (!day) throw new Error('date');
    const rules = [plainRule({ id: 'one', title: 'Eins', titles: { es: 'Uno' } }), plainRule({ id: 'two' })];
    const found = lintPack(loaded(plainDocument({}, { rules })), day).find(({ id }) => id === 'rules.redundant');
    expect(found && say(rulesTexts, 'es', found.message)).toContain('"Uno"');
    expect(found && say(rulesTexts, 'pt', found.message)).toContain('"Eins"');
  });
});

describe('titles of a document', () => {
  it('may be left away, and a document without them keeps its hash', () => {
    const without = loaded(plainDocument());
    const given = loadPack(plainDocument({}, { titles: { es: 'Plano' } }));
    expect(given.ok && given.value.hash).not.toBe(without.hash);
    expect(given.ok && given.value.pack.titles).toEqual({ es: 'Plano' });
    expect(loadPack(plainDocument({}, { titles: { es: '' } })).ok).toBe(false);
    expect(loadPack(plainDocument({}, { titles: { fr: 'Plan' } })).ok).toBe(false);
    expect(JSON.stringify(packJsonSchema())).toContain('"titles"');
  });
  it('are given and taken away slot by slot, and the pack is as it was', () => {
    const { pack } = loaded(plainDocument());
    const [rule] = pack.rules;
    if (!rule) throw new Error('fixture');
    const given = withSlot(pack, rule.id, 'titles.es', 'Una regla');
    expect(given.ok && given.value.rules[0]?.titles).toEqual({ es: 'Una regla' });
    expect(given.ok && withSlot(given.value, rule.id, 'titles.es', null)).toEqual({ ok: true, value: pack });
    const titled = withPackTitle(pack, 'pt', 'Pacote');
    expect(titled.ok && titleIn(titled.value, 'pt')).toBe('Pacote');
    expect(titled.ok && withPackTitle(titled.value, 'pt', null)).toEqual({ ok: true, value: pack });
    expect(withPackTitle(pack, null, '').ok).toBe(false);
  });
});
