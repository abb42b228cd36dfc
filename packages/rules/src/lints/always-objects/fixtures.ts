import { cap, hours, pack, rule, type Fixtures } from '../fixtures/documents.ts';

const servicing = { fact: 'purpose', operator: 'equal', value: 'servicing' };

export const fixtures: Fixtures = {
  valid: {
    'one message a week': pack([cap('a', 1)]),
    'a channel is forbidden': pack([rule('a', { channels: ['voiceCall'] })]),
    'an exception lets some pass': pack([
      cap('a', 0),
      rule('b', { kind: 'frequencyCap', effect: 'permit', exceptTo: ['a'], channels: ['sms'], objects: servicing }),
    ]),
    hours: pack([hours('a', [['09:00', '10:00']])]),
  },
  invalid: {
    'a cap of none': { document: pack([cap('a', 0)]), at: ['a'] },
    'a condition and its contrary': {
      document: pack([rule('a', { kind: 'waitingPeriod', channels: ['sms'], objects: { any: [servicing, { not: servicing }] } })]),
      at: ['a'],
    },
  },
};
