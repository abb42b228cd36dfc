import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LOCALES, message } from '@makegood/base';
import { say } from '@makegood/base/text';
import { fieldsOf, IMPORT_KINDS, labelOf, portfolioTexts } from './index.ts';

const sources = readdirSync(new URL('.', import.meta.url), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.endsWith('texts.ts'))
  .map((name) => readFileSync(new URL(name, import.meta.url), 'utf8'))
  .join('\n');
const ids = Object.keys(portfolioTexts.en);

/** A value for every slot that any text has. */
const VALUES = {
  field: labelOf('account.balance'),
  column: 'c',
  sample: 's',
  encoding: 'utf-8',
  found: 2,
  line: 3,
  most: 4,
  row: 5,
  expected: 6,
  longest: 7,
  decimal: 'comma',
  currency: 'USD',
  digits: 2,
  order: 'dmy',
  country: 'US',
  name: 'n',
};

describe('texts', () => {
  it('are said in every language without a slot left open', () => {
    for (const locale of LOCALES)
      for (const id of ids) {
        const text = say(portfolioTexts, locale, message(id, VALUES));
        expect(text).not.toMatch(/[{}]/);
        expect(text.length).toBeGreaterThan(0);
      }
  });
  it('exist for every message that the room makes, and none besides', () => {
    const made = new Set([...sources.matchAll(/'(portfolio\.[a-zA-Z.]+)'/g)].map((match) => match[1]));
    for (const id of made) expect(ids).toContain(id);
    for (const id of ids) {
      const written = made.has(id) || id.startsWith('portfolio.field.') || id.startsWith('portfolio.problem.phone.');
      expect(written, id).toBe(true);
    }
  });
  it('name every field', () => {
    for (const kind of IMPORT_KINDS) for (const { label } of fieldsOf(kind)) expect(ids).toContain(label.id);
    expect(say(portfolioTexts, 'es', labelOf('account.custom.sucursal'))).toBe('sucursal');
  });
});
