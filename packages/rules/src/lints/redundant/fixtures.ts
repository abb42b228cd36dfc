import { pack, rule, type Fixtures } from '../fixtures/documents.ts';

const servicing = { objects: { fact: 'purpose', operator: 'equal', value: 'servicing' } };

export const fixtures: Fixtures = {
  valid: {
    'another condition': pack([rule('a'), rule('b', servicing)]),
    'the narrower one is stricter': pack([rule('a', { effect: 'review' }), rule('b', { channels: ['sms'] })]),
    'one of the two is a draft': pack([rule('a'), rule('b', { state: 'draft' })]),
  },
  invalid: {
    'fewer channels': { document: pack([rule('a'), rule('b', { channels: ['sms'] })]), at: ['b'] },
    'two equal rules': { document: pack([rule('a'), rule('b')]), at: ['b'] },
    'the stricter one comes later': { document: pack([rule('a', { effect: 'review' }), rule('b')]), at: ['a'] },
    'fewer days': { document: pack([rule('a', { effective: { from: '2027-01-01', to: null } }), rule('b')]), at: ['a'] },
  },
};
