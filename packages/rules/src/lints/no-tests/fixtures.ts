import { pack, rule, type Fixtures } from '../fixtures/documents.ts';

const context = {
  creditorType: 'bank',
  debtor: { timezone: 'America/New_York', residence: 'US' },
  debt: {},
  contact: { channel: 'voiceCall', at: '2026-11-10T12:00:00-05:00', recipient: 'debtor', purpose: 'collection' },
};

export const fixtures: Fixtures = {
  valid: {
    'an example stands there': pack([rule('a', { tests: [{ id: 'a/1', context, expected: 'block' }] })]),
    'a warning needs none': pack([rule('a', { effect: 'warn', objects: undefined, obligation: { duties: ['Be polite'] } })]),
  },
  invalid: { 'no example': { document: pack([rule('a')]), at: ['a'] } },
};
