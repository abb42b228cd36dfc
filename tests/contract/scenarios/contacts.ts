import { days, end, hours, journey, message, pause, start, step, template } from '../draw.ts';
import { debtor, ended, entered, left, resulted, TUESDAY, type Scenario } from '../scenario.ts';

const once = journey({
  begin: start('remind'),
  remind: message({ delivered: 'over', failed: 'lost', blocked: 'stopped' }),
  over: end(),
  lost: end('other'),
  stopped: end('stopped'),
});
const withChannels = (...channels: readonly ('sms' | 'email' | 'whatsapp' | 'voice')[]) =>
  journey({ ...once.steps, remind: message({ delivered: 'over', failed: 'lost', blocked: 'stopped' }, { channels: [...channels] }) });
const common = { journey: once, subject: debtor(), story: [], from: TUESDAY, until: '2026-11-30T00:00:00Z' } as const;
const vulnerable = debtor({ holds: [{ status: 'vulnerable', scope: 'person', since: '2026-11-01T00:00:00Z' }] });

/** What the gate, the ledger and the providers make of a message. */
export const contacts: readonly Scenario[] = [
  {
    ...common,
    name: 'the day’s cap is reached while messages are queued: the third one waits for tomorrow',
    journey: journey({
      begin: start('first'),
      first: message('second'),
      second: message('third', { channels: ['email'] }),
      third: message('over', { channels: ['whatsapp'] }),
      over: end(),
    }),
    shows: [
      resulted('first', 'accepted', { at: TUESDAY }),
      resulted('second', 'accepted', { at: TUESDAY }),
      resulted('third', 'deferred', { at: TUESDAY, detail: { rules: ['firm.contacts-per-day'] } }),
      resulted('third', 'accepted', { at: '2026-11-11T08:00:00-05:00' }),
    ],
    received: ['sms at 2026-11-10T10:00:00-05:00', 'email at 2026-11-10T10:00:00-05:00', 'whatsapp at 2026-11-11T08:00:00-05:00'],
  },
  {
    ...common,
    name: 'contacts of earlier days count towards the week’s cap',
    subject: debtor({
      contacts: [4, 5, 6, 7, 9, 10].flatMap((day) => [
        { at: `2026-11-${String(day).padStart(2, '0')}T09:00:00-05:00`, channel: 'email' },
        ...(day === 9 ? [{ at: '2026-11-09T17:00:00-05:00', channel: 'sms' }] : []),
      ]),
    }),
    shows: [resulted('remind', 'deferred', { detail: { rules: ['firm.contacts-per-week'] } }), ended('exhausted')],
  },
  {
    ...common,
    name: 'a contact that the rules put off for longer than the step allows counts as blocked',
    journey: journey({
      ...once.steps,
      remind: message({ delivered: 'over', failed: 'lost', blocked: 'stopped' }, { giveUpAfter: hours(2) }),
    }),
    from: '2026-11-10T22:00:00-05:00',
    shows: [resulted('remind', 'deferred'), left('remind', 'blocked'), ended('stopped')],
    received: [],
  },
  {
    ...common,
    name: 'a provider that refuses: the next channel',
    journey: withChannels('sms', 'email'),
    subject: debtor({ providers: { sms: 'refuses' } }),
    shows: [resulted('remind', 'rejected', { detail: { code: 'refused' } }), resulted('remind', 'accepted'), ended('exhausted')],
    received: ['email at 2026-11-10T10:00:00-05:00'],
  },
  {
    ...common,
    name: 'providers that all refuse: the failure branch',
    journey: withChannels('sms', 'whatsapp', 'email'),
    subject: debtor({ providers: { sms: 'refuses', whatsapp: 'refuses', email: 'refuses' } }),
    shows: [
      resulted('remind', 'rejected'),
      resulted('remind', 'rejected'),
      resulted('remind', 'rejected'),
      left('remind', 'failed'),
      ended('other'),
    ],
    received: [],
  },
  {
    ...common,
    name: 'a provider that never answers: it may have left, counts as sent, and is not sent again',
    journey: journey({
      begin: start('remind'),
      remind: message('nap', { channels: ['sms', 'email'] }),
      nap: pause(days(2), 'over'),
      over: end(),
    }),
    subject: debtor({ providers: { sms: 'neverAnswers' } }),
    shows: [resulted('remind', 'unknown'), left('remind', 'delivered'), ended('exhausted')],
    never: [resulted('remind', 'accepted')],
    received: ['sms at 2026-11-10T10:00:00-05:00'],
  },
  {
    ...common,
    name: 'without an address for it a channel is passed over',
    journey: withChannels('sms', 'email'),
    subject: debtor({ person: { mobile: undefined } }),
    shows: [resulted('remind', 'impossible', { detail: { reason: 'noAddress' } }), resulted('remind', 'accepted')],
    received: ['email at 2026-11-10T10:00:00-05:00'],
  },
  {
    ...common,
    name: 'an address that is closed is none',
    subject: debtor({ addresses: [{ address: '+14045550123', status: 'invalid' }] }),
    shows: [resulted('remind', 'impossible', { detail: { reason: 'noAddress' } }), left('remind', 'failed')],
    received: [],
  },
  {
    ...common,
    name: 'a sandbox’s phone does not ring',
    journey: withChannels('voice', 'sms'),
    shows: [resulted('remind', 'impossible', { detail: { reason: 'noProvider' } }), resulted('remind', 'accepted')],
    received: ['sms at 2026-11-10T10:00:00-05:00'],
  },
  {
    ...common,
    name: 'words that need what nobody knows are not sent',
    journey: journey(once.steps, { templates: [template('reminder', 'Your contract of {{ account.due_date }}: {{ account.balance }}.')] }),
    subject: debtor({ account: { dueDate: undefined } }),
    shows: [{ type: 'resulted', step: 'remind', detail: { outcome: 'impossible' } }, left('remind', 'failed')],
    received: [],
  },
  {
    ...common,
    name: 'a template that is missing when it is needed: stuck, and a colleague leads on',
    tampered: (plan) => ({ ...plan, templates: {} }),
    story: [{ type: 'skip', at: '2026-11-11T15:00:00Z', branch: 'failed' }],
    shows: [
      { type: 'resulted', step: 'remind', detail: { type: 'failure', reason: 'template.missing' } },
      { type: 'stuck', step: 'remind' },
      left('remind', 'failed', '2026-11-11T15:00:00Z'),
      ended('other'),
    ],
    received: [],
  },
  {
    ...common,
    name: 'a rule pack that cannot be had: nothing is sent',
    tampered: (plan) => ({ ...plan, packs: [...plan.packs, { id: 'us-ga', version: '9', hash: `sha256:${'0'.repeat(64)}` }] }),
    shows: [resulted('remind', 'blocked'), ended('stopped')],
    received: [],
  },
  {
    ...common,
    name: 'a pack of the workspace’s own that cannot be read: nothing is sent',
    subject: debtor({ workspace: { packs: [{ document: { id: 'firm', version: 2, rules: 'none of your business' } }] } }),
    shows: [resulted('remind', 'blocked'), ended('stopped')],
    received: [],
  },
  {
    ...common,
    name: 'a place whose law nobody has written down: nothing is sent',
    subject: debtor({ person: { country: 'IS', subdivision: undefined, timezone: 'Atlantic/Reykjavik', mobile: '+354 611 1234' } }),
    from: '2026-11-10T10:00:00Z',
    shows: [resulted('remind', 'blocked'), ended('stopped')],
    received: [],
  },
  {
    ...common,
    name: 'a rule that wants a person’s eye: approved, it is sent',
    subject: vulnerable,
    story: [{ type: 'task', at: '2026-11-10T11:00:00-05:00', outcome: 'approved' }],
    shows: [
      resulted('remind', 'review', { detail: { rules: ['firm.vulnerable'] } }),
      resulted('remind', 'accepted', { at: '2026-11-10T11:00:00-05:00' }),
    ],
    received: ['sms at 2026-11-10T11:00:00-05:00'],
  },
  {
    ...common,
    name: 'a rule that wants a person’s eye: refused, it is not',
    subject: vulnerable,
    story: [{ type: 'task', at: '2026-11-10T11:00:00-05:00', outcome: 'refused' }],
    shows: [resulted('remind', 'review'), left('remind', 'blocked', '2026-11-10T11:00:00-05:00')],
    received: [],
  },
  {
    ...common,
    name: 'a rule that wants a person’s eye: nobody looked in time',
    subject: vulnerable,
    shows: [
      resulted('remind', 'review'),
      { type: 'commanded', step: 'remind', at: '2026-11-13T10:00:00-05:00', detail: { type: 'withdrawTask' } },
      left('remind', 'blocked', '2026-11-13T10:00:00-05:00'),
    ],
    received: [],
  },
  {
    ...common,
    name: 'a hold that has run out stops nothing',
    subject: debtor({ holds: [{ status: 'moratorium', since: '2026-10-01T00:00:00Z', until: '2026-11-10T15:00:00Z' }] }),
    shows: [resulted('remind', 'accepted')],
    received: ['sms at 2026-11-10T10:00:00-05:00'],
  },
  {
    ...common,
    name: 'a hold that is in force for another hour stops it',
    subject: debtor({ holds: [{ status: 'moratorium', since: '2026-10-01T00:00:00Z', until: '2026-11-10T16:00:00Z' }] }),
    shows: [{ type: 'resulted', step: 'remind', detail: { type: 'contact' } }],
    never: [resulted('remind', 'accepted', { at: TUESDAY })],
  },
  {
    ...common,
    name: 'an account that is paid is not written to',
    subject: debtor({ account: { balance: '0.00' } }),
    shows: [resulted('remind', 'blocked'), ended('stopped')],
    received: [],
  },
  {
    ...common,
    name: 'a hold that the journey lifts stops nothing any more',
    journey: journey({
      begin: start('lift'),
      lift: step('update', { changes: [{ type: 'releaseHold', status: 'moratorium' }] }, { next: 'remind' }),
      ...{ remind: once.steps['remind'] ?? message('over') },
      over: end(),
      lost: end('other'),
      stopped: end('stopped'),
    }),
    subject: debtor({ holds: [{ status: 'moratorium', since: '2026-10-01T00:00:00Z' }] }),
    shows: [entered('remind'), resulted('remind', 'accepted')],
    received: ['sms at 2026-11-10T10:00:00-05:00'],
  },
];
