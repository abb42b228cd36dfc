import { hours, pack, rule, type Fixtures } from '../fixtures/documents.ts';

const consent = (operator: string) => ({ fact: 'consents', operator, value: { anyOf: ['priorExpressConsent'] } });

export const fixtures: Fixtures = {
  valid: {
    'an hour is left': pack([hours('a', [['08:00', '13:00']]), hours('b', [['12:00', '20:00']])]),
    'an hour in the night': pack([hours('a', [['00:00', '03:00']]), hours('b', [['02:00', '05:00']])]),
    'consent is asked for': pack([rule('a', { kind: 'consent', channels: ['sms'], objects: consent('lacksConsent') })]),
    'a channel is forbidden': pack([rule('a'), hours('b', [['08:00', '13:00']], { channels: ['voiceCall', 'aiVoiceCall'] })]),
    'it is one after the other': pack([
      hours('a', [['08:00', '12:00']], { effective: { from: null, to: '2027-01-01' } }),
      hours('b', [['13:00', '20:00']], { effective: { from: '2027-01-01', to: null } }),
    ]),
  },
  invalid: {
    'mornings in one rule, afternoons in the other': {
      document: pack([hours('a', [['08:00', '12:00']]), hours('b', [['13:00', '20:00']])]),
      at: ['a'],
    },
    'for banks only': {
      document: pack([hours('a', [['08:00', '12:00']]), hours('b', [['13:00', '20:00']], { binds: ['bank'] })]),
      at: ['a'],
    },
    'consent is asked for and held against one': {
      document: pack([
        rule('a', { kind: 'consent', channels: ['sms'], objects: consent('lacksConsent') }),
        rule('b', { kind: 'consent', channels: ['sms'], objects: consent('hasConsent') }),
      ]),
      at: ['a'],
    },
    'one of its channels': {
      document: pack([
        hours('a', [['08:00', '12:00']], {
          channels: ['sms', 'email'],
          when: {
            any: [
              { fact: 'channel', operator: 'equal', value: 'email' },
              { fact: 'purpose', operator: 'equal', value: 'collection' },
            ],
          },
          objects: {
            any: [
              { fact: 'channel', operator: 'equal', value: 'email' },
              { fact: 'purpose', operator: 'equal', value: 'servicing' },
            ],
          },
        }),
      ]),
      at: ['a'],
    },
  },
};
