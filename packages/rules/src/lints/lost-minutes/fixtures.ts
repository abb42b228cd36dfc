import { hours, pack, type Fixtures } from '../fixtures/documents.ts';

export const fixtures: Fixtures = {
  valid: {
    'until the end of the day': pack([hours('a', [['08:00', '24:00']])]),
    'a break at noon': pack([hours('a', [['08:00', '12:00'], ['12:30', '20:00']])]), // prettier-ignore
    'two windows that touch': pack([hours('a', [['08:00', '12:00'], ['12:00', '20:00']])]), // prettier-ignore
  },
  invalid: {
    'the last minute of the day': { document: pack([hours('a', [['08:00', '23:59']])]), at: ['a'] },
    'a minute at noon': { document: pack([hours('a', [['08:00', '11:59'], ['12:00', '20:00']])]), at: ['a'] }, // prettier-ignore
  },
};
