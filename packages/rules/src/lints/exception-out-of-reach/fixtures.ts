import { pack, rule, type Fixtures } from '../fixtures/documents.ts';

const exception = (channels: readonly string[]) => rule('b', { effect: 'permit', exceptTo: ['a'], channels });

export const fixtures: Fixtures = {
  valid: { 'one channel in common': pack([rule('a', { channels: ['sms', 'voiceCall'] }), exception(['email', 'sms'])]) },
  invalid: { 'no channel in common': { document: pack([rule('a', { channels: ['sms'] }), exception(['email'])]), at: ['b'] } },
};
