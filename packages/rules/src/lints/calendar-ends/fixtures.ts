import { everyDay, hours, pack, type Fixtures } from '../fixtures/documents.ts';

const calendars = (end: string) => ({ calendars: [{ id: 'feast', coverage: ['2026-01-01', end], dates: {} }] });
const weekly = everyDay([['08:00', '20:00']]);
const onFeasts = hours('a', [], {
  objects: { fact: 'moment', operator: 'outsideHours', value: { weekly, holidays: { calendar: 'feast', windows: [] } } },
});

export const fixtures: Fixtures = {
  valid: {
    'it reaches next year': pack([onFeasts], calendars('2027-12-31')),
    'no rule asks for it': pack([hours('a', [['08:00', '20:00']])], calendars('2026-12-31')),
  },
  invalid: { 'it ends in five weeks': { document: pack([onFeasts], calendars('2026-12-31')), at: ['-'] } },
};
