import { hours, pack, type Fixtures } from '../fixtures/documents.ts';

const early = hours('a', [['08:00', '21:00']]);

export const fixtures: Fixtures = {
  valid: {
    'for other creditors': pack([
      hours('a', [['08:00', '21:00']], { binds: ['bank'] }),
      hours('b', [['09:00', '22:00']], { binds: ['debtBuyer'] }),
    ]),
    'one after the other': pack([
      hours('a', [['08:00', '21:00']], { effective: { from: null, to: '2027-01-01' } }),
      hours('b', [['09:00', '22:00']], { effective: { from: '2027-01-01', to: null } }),
    ]),
  },
  invalid: { 'the same messages': { document: pack([early, hours('b', [['09:00', '22:00']])]), at: ['a'] } },
};
