import { createTheme, type CSSVariablesResolver } from '@mantine/core';
import { components } from './components.ts';
import { dark, light, token, variableOf } from './tokens.ts';

const FONT = '"Inter Variable", Inter, "Segoe UI", system-ui, "Liberation Sans", sans-serif';

/** Ten steps of the brand colour; Mantine asks for a full scale even where the tokens decide. */
const BRAND = ['#e3f1ee', '#c5e3dd', '#9fd0c6', '#74bbad', '#4fb8a4', '#2d8f7e', '#17796a', '#0f6b5c', '#0b5146', '#073b33'] as const;

export const theme = createTheme({
  primaryColor: 'brand',
  primaryShade: { light: 7, dark: 4 },
  colors: { brand: BRAND },
  black: light.ink,
  autoContrast: true,
  fontFamily: FONT,
  fontFamilyMonospace: '"JetBrains Mono", ui-monospace, "Liberation Mono", monospace',
  headings: {
    fontFamily: FONT,
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '17px', lineHeight: '24px' },
      h2: { fontSize: '14px', lineHeight: '20px' },
      h3: { fontSize: '12px', lineHeight: '16px' },
    },
  },
  fontSizes: { xs: '12px', sm: '14px', md: '14px', lg: '17px', xl: '18px' },
  lineHeights: { xs: '1.4', sm: '1.43', md: '1.43', lg: '1.4', xl: '1.3' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '10px', xl: '16px' },
  defaultRadius: 'md',
  shadows: { xs: 'var(--shadow)', sm: 'var(--shadow)', md: 'var(--shadow)', lg: 'var(--shadow-high)', xl: 'var(--shadow-high)' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components,
});

const asVariables = (colours: Readonly<Record<string, string>>): Record<`--${string}`, string> =>
  Object.fromEntries(Object.entries(colours).map(([name, value]) => [variableOf(name), value]));

/** Where Mantine's own parts look for their colours. */
const mantineVariables: Record<`--${string}`, string> = {
  '--mantine-color-body': token('paper'),
  '--mantine-color-text': token('ink'),
  '--mantine-color-dimmed': token('inkSoft'),
  '--mantine-color-placeholder': token('inkFaint'),
  '--mantine-color-anchor': token('brandInk'),
  '--mantine-color-error': token('stop'),
  '--mantine-color-default': token('surface'),
  '--mantine-color-default-hover': token('sunken'),
  '--mantine-color-default-color': token('ink'),
  '--mantine-color-default-border': token('lineStrong'),
  '--mantine-color-disabled': token('sunken'),
  '--mantine-color-disabled-color': token('inkFaint'),
  '--mantine-color-disabled-border': token('line'),
};

export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    ...asVariables(light),
    '--shadow': '0 1px 2px rgb(29 36 33 / 0.06), 0 4px 14px rgb(29 36 33 / 0.05)',
    '--shadow-high': '0 2px 6px rgb(29 36 33 / 0.08), 0 16px 40px rgb(29 36 33 / 0.16)',
    ...mantineVariables,
  },
  dark: {
    ...asVariables(dark),
    '--shadow': '0 1px 2px rgb(0 0 0 / 0.3)',
    '--shadow-high': '0 2px 8px rgb(0 0 0 / 0.4), 0 16px 40px rgb(0 0 0 / 0.5)',
    ...mantineVariables,
  },
});
