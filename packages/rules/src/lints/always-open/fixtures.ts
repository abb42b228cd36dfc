import { hours, pack, type Fixtures } from '../fixtures/documents.ts';

export const fixtures: Fixtures = {
  valid: { 'closed at night': pack([hours('a', [['06:00', '24:00']])]) },
  invalid: { 'from midnight to midnight': { document: pack([hours('a', [['00:00', '24:00']])]), at: ['a'] } },
};
