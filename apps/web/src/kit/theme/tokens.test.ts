import { describe, expect, it } from 'vitest';
import { dark, light, variableOf, type TokenName } from './tokens.ts';

const channel = (value: number): number => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);

/** WCAG 2.2 relative luminance. */
const luminance = (hex: string): number => {
  const [r, g, b] = [1, 3, 5].map((at) => channel(Number.parseInt(hex.slice(at, at + 2), 16) / 255));
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
};

const contrast = (a: string, b: string): number => {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
};

const grounds: readonly TokenName[] = ['paper', 'surface', 'sunken'];
const texts: readonly TokenName[] = ['ink', 'inkSoft', 'inkFaint', 'brandInk', 'ok', 'warn', 'stop', 'info'];
const pairs: readonly (readonly [TokenName, TokenName])[] = [
  ...grounds.flatMap((ground) => texts.map((text) => [text, ground] as const)),
  ['onBrand', 'brand'],
  ['onBrand', 'brandInk'],
  ['onPeople', 'people'],
  ['brandInk', 'brandSoft'],
  ['ok', 'okSoft'],
  ['warn', 'warnSoft'],
  ['stop', 'stopSoft'],
  ['info', 'infoSoft'],
  ['ink', 'brandSoft'],
  ['ink', 'warnSoft'],
  ['ink', 'infoSoft'],
  ['ink', 'stopSoft'],
  ['inkSoft', 'warnSoft'],
  ['inkSoft', 'infoSoft'],
  ['inkSoft', 'stopSoft'],
  ['inkSoft', 'brandSoft'],
];

describe.each([
  ['light', light],
  ['dark', dark],
] as const)('the %s scheme', (_, colours) => {
  it.each(pairs)('%s can be read on %s', (text, ground) => {
    expect(contrast(colours[text], colours[ground])).toBeGreaterThanOrEqual(4.5);
  });
  it.each(grounds)('the edge of a field and the kind of a step can be seen on %s', (ground) => {
    for (const mark of ['edge', 'brand', 'trigger', 'wait', 'message', 'decide', 'money', 'people', 'ai', 'exit'] as const)
      expect(contrast(colours[mark], colours[ground])).toBeGreaterThanOrEqual(3);
  });
});

it('names variables as CSS does', () => {
  expect(variableOf('inkSoft')).toBe('--ink-soft');
});
