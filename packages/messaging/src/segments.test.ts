import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countSegments, toGsm } from './segments.ts';

describe('SMS segments', () => {
  it.each([
    ['', 'GSM-7', 0, 0],
    ['a'.repeat(160), 'GSM-7', 1, 160],
    ['a'.repeat(161), 'GSM-7', 2, 161],
    ['a'.repeat(306), 'GSM-7', 2, 306],
    ['a'.repeat(307), 'GSM-7', 3, 307],
    [`${'a'.repeat(159)}€`, 'GSM-7', 2, 161],
    ['é à ñ ü Ñ É Ç ¿ ¡', 'GSM-7', 1, 17],
    ['{}[]~\\|^€', 'GSM-7', 1, 18],
    ['á'.repeat(70), 'UCS-2', 1, 70],
    ['á'.repeat(71), 'UCS-2', 2, 71],
    ['á'.repeat(135), 'UCS-2', 3, 135],
    ['ç', 'UCS-2', 1, 1],
    ['’', 'UCS-2', 1, 1],
    [`${'á'.repeat(69)}😀`, 'UCS-2', 2, 71],
  ] as const)('%s', (text, encoding, segments, units) => {
    expect(countSegments(text)).toMatchObject({ encoding, segments, units });
  });
  it('never cuts an escaped character or a pair in two', () => {
    // 152 + € would be cut by the 153rd septet, so the first part ends early.
    expect(countSegments(`${'a'.repeat(152)}€${'a'.repeat(151)}`).segments).toBe(2);
    expect(countSegments(`${'a'.repeat(152)}€${'a'.repeat(152)}`).segments).toBe(3);
    expect(countSegments(`${'á'.repeat(66)}😀${'á'.repeat(66)}`).segments).toBe(3);
  });
  it('names what keeps a text out of the cheap alphabet', () => {
    expect(countSegments('Olá, não há mais').outside).toEqual(['á', 'ã']);
  });
  it('adding a character never makes fewer parts, and what is left is what fits', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '€', 'á', 'ñ', '😀', '\n'), maxLength: 400 }), (text) => {
        const count = countSegments(text);
        expect(countSegments(`${text}a`).segments).toBeGreaterThanOrEqual(count.segments);
        expect(countSegments(text + 'a'.repeat(count.left)).segments).toBe(Math.max(count.segments, count.left > 0 ? 1 : 0));
        expect(countSegments(`${text}${'a'.repeat(count.left)}a`).segments).toBeGreaterThan(count.segments);
      }),
    );
  });
  it('plain writing keeps ñ and what has no plain form', () => {
    expect(toGsm('Año “nuevo”: não há opção… 你 €')).toBe('Año "nuevo": nao ha opcao... 你 €');
    expect(countSegments(toGsm('¿Cuándo pagará el niño José? –')).encoding).toBe('GSM-7');
  });
});
