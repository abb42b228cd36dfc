import { cap, pack, parameter, type Fixtures } from '../fixtures/documents.ts';

const rules = [cap('a', { parameter: 'messages' })];
const numbers = (...values: readonly (readonly [string | null, number])[]) => ({ parameters: { messages: parameter(...values) } });

export const fixtures: Fixtures = {
  valid: {
    'from ever': pack(rules, numbers([null, 7], ['2027-01-01', 5])),
    'from the day of the pack': pack(rules, { ...numbers(['2026-01-01', 7]), effective: { from: '2026-01-01', to: null } }),
    'the rule begins later': pack(
      [cap('a', { parameter: 'messages' }, { effective: { from: '2027-01-01', to: null } })],
      numbers(['2027-01-01', 5]),
    ),
  },
  invalid: {
    'the pack is older': { document: pack(rules, numbers(['2027-01-01', 5])), at: ['a'] },
    'by a day': {
      document: pack(rules, { ...numbers(['2026-01-02', 7]), effective: { from: '2026-01-01', to: null } }),
      at: ['a'],
    },
  },
};
