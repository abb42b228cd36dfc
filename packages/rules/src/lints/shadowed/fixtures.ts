import { cap, hours, pack, rule, type Fixtures } from '../fixtures/documents.ts';

export const fixtures: Fixtures = {
  valid: {
    'hours that cross': pack([hours('a', [['08:00', '20:00']]), hours('b', [['09:00', '21:00']])]),
    'the narrower one comes after': pack([hours('a', [['08:00', '21:00']], { effect: 'block' }), hours('b', [['09:00', '20:00']])]),
    'said twice in the same words': pack([cap('a', 7), cap('b', 7)]),
    'the other is a draft': pack([cap('a', 7), cap('b', 3, { state: 'draft' })]),
  },
  invalid: {
    'narrower hours': { document: pack([hours('a', [['08:00', '21:00']]), hours('b', [['09:00', '20:00']])]), at: ['a'] },
    'a lower cap': { document: pack([cap('a', 7), cap('b', 3)]), at: ['a'] },
    'a prohibition of all of it': {
      document: pack([cap('a', 7), rule('b', { objects: { fact: 'channel', operator: 'in', value: ['sms', 'email'] } })]),
      at: ['a'],
    },
  },
};
