import { days, end, hours, journey, message, pause, start } from '../draw.ts';
import { debtor, resulted, TUESDAY, type Scenario } from '../scenario.ts';
import { openFor } from './opening-hours.ts';

/** Open from this hour on, on every day but Sunday. */
const opensAt = (version: number, opening: string): object => {
  const open = [[opening, '20:00']] as const;
  return openFor(version, { mon: open, tue: open, wed: open, thu: open, fri: open, sat: open });
};

const three = journey({
  begin: start('first'),
  first: message('rest'),
  rest: pause(days(2), 'second'),
  second: message('sleep'),
  sleep: pause(hours(45), 'third'),
  third: message('over'),
  over: end(),
});

/** Which rules a contact obeys: those that are in force when it is made, whatever was in force when its journey was published. */
export const rules: readonly Scenario[] = [
  {
    journey: three,
    name: 'rules that come into force while people wait bind their next contact, and set back free the one after',
    subject: debtor({
      workspace: {
        packs: [
          { document: opensAt(2, '11:00'), from: '2026-11-11T12:00:00Z' },
          { document: opensAt(3, '08:00'), from: '2026-11-13T12:00:00Z' },
        ],
      },
    }),
    story: [],
    from: TUESDAY,
    until: '2026-11-30T00:00:00Z',
    shows: [
      resulted('first', 'accepted', { at: TUESDAY }),
      resulted('second', 'deferred', { at: '2026-11-12T10:00:00-05:00', detail: { rules: ['firm.quiet-evenings'] } }),
      resulted('second', 'accepted', { at: '2026-11-12T11:00:00-05:00' }),
      resulted('third', 'accepted', { at: '2026-11-14T08:00:00-05:00' }),
    ],
    received: ['sms at 2026-11-10T10:00:00-05:00', 'sms at 2026-11-12T11:00:00-05:00', 'sms at 2026-11-14T08:00:00-05:00'],
  },
  {
    journey: three,
    name: 'rules that come into force while a contact is put off: it is decided by them when its time comes',
    subject: debtor({ workspace: { packs: [{ document: opensAt(2, '11:00'), from: '2026-11-11T12:30:00Z' }] } }),
    story: [],
    from: '2026-11-10T22:00:00-05:00',
    until: '2026-11-11T20:00:00Z',
    shows: [
      resulted('first', 'deferred', { at: '2026-11-10T22:00:00-05:00' }),
      resulted('first', 'deferred', { at: '2026-11-11T08:00:00-05:00', detail: { rules: ['firm.quiet-evenings'] } }),
      resulted('first', 'accepted', { at: '2026-11-11T11:00:00-05:00' }),
    ],
    received: ['sms at 2026-11-11T11:00:00-05:00'],
  },
];
