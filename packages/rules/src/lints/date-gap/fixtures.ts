import { hours, pack, type Fixtures } from '../fixtures/documents.ts';

const open = [['08:00', '20:00']] as const;
const until = (to: string) => hours('a', open, { effective: { from: null, to } });
const from = (day: string) => hours('b', open, { effective: { from: day, to: null } });

export const fixtures: Fixtures = {
  valid: {
    'it begins on the day on which the other ends': pack([until('2027-01-01'), from('2027-01-01')]),
    'a third covers the days between': pack([until('2027-01-01'), from('2027-02-01'), hours('c', open)]),
    'another kind': pack([until('2027-01-01'), { ...from('2027-01-02'), kind: 'customerPreferenceWindow' }]),
  },
  invalid: {
    'a day is left out': { document: pack([until('2027-01-01'), from('2027-01-02')]), at: ['a'] },
    'the earlier one stands below': { document: pack([from('2027-01-02'), until('2027-01-01')]), at: ['a'] },
  },
};
