/**
 * The colours of the product, once: warm paper, white surfaces, one brand colour for what a person can do, and colour
 * otherwise only for meaning. Each name becomes a CSS variable (`inkSoft` → `--ink-soft`). Every pair that carries text
 * holds 4.5 : 1 in both schemes; `tokens.test.ts` measures it.
 */
export const light = {
  paper: '#faf9f6',
  surface: '#ffffff',
  sunken: '#f3f1ec',
  line: '#e4e0d8',
  lineStrong: '#cfc9bd',
  /** The edge of a field that one types in: 3 : 1 against the surface (WCAG 1.4.11). */
  edge: '#85897f',
  ink: '#1d2421',
  inkSoft: '#55605b',
  inkFaint: '#656f6a',
  brand: '#0f6b5c',
  brandInk: '#0b5146',
  brandSoft: '#e3f1ee',
  onBrand: '#ffffff',
  ok: '#2c7630',
  okSoft: '#e7f3e7',
  warn: '#8f5208',
  warnSoft: '#fbf0dc',
  stop: '#b3261e',
  stopSoft: '#fbe9e7',
  info: '#3b5bcc',
  infoSoft: '#e9edfb',
  trigger: '#6b4fbb',
  wait: '#5b6b7b',
  message: '#0f6b5c',
  decide: '#a8620b',
  money: '#2f7d32',
  people: '#b23a5b',
  onPeople: '#ffffff',
  ai: '#3b5bcc',
  exit: '#6f7a75',
  phone: '#20262a',
} as const;

export type TokenName = keyof typeof light;

export const dark: Readonly<Record<TokenName, string>> = {
  paper: '#131715',
  surface: '#1b201e',
  sunken: '#171b19',
  line: '#2c3330',
  lineStrong: '#3d4642',
  edge: '#6d7872',
  ink: '#e9ece9',
  inkSoft: '#a9b3ae',
  inkFaint: '#8f9a95',
  brand: '#4fb8a4',
  brandInk: '#8ad6c7',
  brandSoft: '#17332d',
  onBrand: '#08241e',
  ok: '#79c07c',
  okSoft: '#18301a',
  warn: '#e0a350',
  warnSoft: '#33270f',
  stop: '#f2857d',
  stopSoft: '#3a1a18',
  info: '#8ea6ff',
  infoSoft: '#1b2444',
  trigger: '#a88ff0',
  wait: '#9fb0c0',
  message: '#4fb8a4',
  decide: '#e0a350',
  money: '#79c07c',
  people: '#ea7f9c',
  onPeople: '#2c0a15',
  ai: '#8ea6ff',
  exit: '#8b9691',
  phone: '#050706',
};

/** What a chip, a notice or a dot means; never by colour alone, there is always a word or a sign with it. */
export const TONES = ['plain', 'brand', 'ok', 'warn', 'stop', 'info'] as const;
export type Tone = (typeof TONES)[number];

/** The variable of a token, for a `style` or a theme: `var(--ink-soft)`. */
export const token = (name: TokenName): string => `var(${variableOf(name)})`;

export const variableOf = (name: string): `--${string}` => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
