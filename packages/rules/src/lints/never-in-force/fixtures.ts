import { pack, rule, type Fixtures } from '../fixtures/documents.ts';

const until = (to: string) => ({ effective: { from: null, to } });

export const fixtures: Fixtures = {
  valid: { 'one day is left': pack([rule('a', { effective: { from: '2028-12-31', to: null } })], until('2029-01-01')) },
  invalid: {
    'it begins when the pack has ended': {
      document: pack([rule('a', { effective: { from: '2029-01-01', to: null } })], until('2029-01-01')),
      at: ['a'],
    },
  },
};
