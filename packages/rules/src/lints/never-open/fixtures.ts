import { hours, pack, type Fixtures } from '../fixtures/documents.ts';

export const fixtures: Fixtures = {
  valid: { 'an hour a day': pack([hours('a', [['09:00', '10:00']])]) },
  invalid: { 'every day closed': { document: pack([hours('a', [])]), at: ['a'] } },
};
