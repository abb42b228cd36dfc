import { hours, pack, type Fixtures } from '../fixtures/documents.ts';

const open = [['08:00', '21:00']] as const;

export const fixtures: Fixtures = {
  valid: {
    'both in one rule': pack([hours('a', open, { channels: ['voiceCall', 'aiVoiceCall'] })]),
    'each in a rule of its own': pack([hours('a', open, { channels: ['voiceCall'] }), hours('b', open, { channels: ['aiVoiceCall'] })]),
  },
  invalid: {
    'live calls only': { document: pack([hours('a', open, { channels: ['voiceCall'] })]), at: ['a'] },
    'the machine is limited for somebody else': {
      document: pack([
        hours('a', open, { channels: ['voiceCall'], binds: ['bank'] }),
        hours('b', open, { channels: ['aiVoiceCall'], binds: ['debtBuyer'] }),
      ]),
      at: ['a'],
    },
  },
};
