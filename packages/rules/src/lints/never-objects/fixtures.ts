import { cap, pack, rule, type Fixtures } from '../fixtures/documents.ts';

const servicing = { fact: 'purpose', operator: 'equal', value: 'servicing' };
const collection = { fact: 'purpose', operator: 'equal', value: 'collection' };

export const fixtures: Fixtures = {
  valid: {
    'a cap': pack([cap('a', 7)]),
    'two conditions that go together': pack([
      rule('a', { when: servicing, objects: { fact: 'channel', operator: 'equal', value: 'sms' } }),
    ]),
    'it objects when it comes into force': pack([rule('a', { effective: { from: '2029-01-01', to: null } })]),
  },
  invalid: {
    'two conditions that exclude each other': { document: pack([rule('a', { when: servicing, objects: collection })]), at: ['a'] },
    'a channel that it does not speak of': { document: pack([rule('a', { channels: ['sms'] })]), at: ['a'] },
    'an exception that lifts it always': {
      document: pack([rule('a', { objects: servicing }), rule('b', { effect: 'permit', exceptTo: ['a'], objects: servicing })]),
      at: ['a'],
    },
  },
};
