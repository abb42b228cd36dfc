import { say } from '@makegood/base/text';
import { describe, expect, it } from 'vitest';
import { plainContext } from './fuzz/plain.ts';
import { builtInPacks, decideSync, jurisdictionsOf, packsFor, parseContext, rulesTexts, unknownSentence } from './index.ts';

const law = builtInPacks().filter(({ pack }) => pack.scope !== 'firm');

function issuesOf(change: (context: Record<string, unknown>) => void) {
  const context: Record<string, unknown> = JSON.parse(JSON.stringify(plainContext()));
  change(context);
  const result = parseContext(context);
  return result.ok ? [] : result.error;
}

describe('what is unknown is an error that names it', () => {
  it('names of fields', () => {
    expect(issuesOf((context) => (context.colour = 'red'))).toMatchObject([{ path: 'colour', reason: 'is not a known name' }]);
    expect(issuesOf((context) => (context.debtor = { ...Object(context.debtor), shoeSize: 42 }))).toMatchObject([
      { path: 'debtor.shoeSize', reason: 'is not a known name' },
    ]);
    expect(issuesOf((context) => (context.statuses = [{ status: 'deceased', mood: 'sad' }]))).toMatchObject([
      { path: 'statuses[0].mood', reason: 'is not a known name' },
    ]);
  });
  it('words', () => {
    const [issue] = issuesOf((context) => (context.contact = { ...Object(context.contact), channel: 'pigeon' }));
    expect(issue?.path).toBe('contact.channel');
    expect(issue?.reason).toMatch(/"voiceCall".*given: "pigeon"/s);
    expect(issuesOf((context) => (context.statuses = [{ status: 'happy' }]))[0]?.path).toBe('statuses[0].status');
    expect(issuesOf((context) => (context.creditorType = 'shark'))[0]?.reason).toMatch(/shark/);
    expect(issuesOf((context) => (context.history = [{ at: '2026-11-10T10:00:00Z', channel: 'sms', outcome: 'eaten' }]))[0]?.path).toBe(
      'history[0].outcome',
    );
  });
  it('times, zones and places', () => {
    const contact = (at: string) => issuesOf((context) => (context.contact = { ...Object(context.contact), at }))[0]?.reason;
    expect(contact('2026-11-10T12:00:00')).toMatch(/with an offset/);
    expect(contact('yesterday')).toMatch(/given: "yesterday"/);
    const debtor = (part: object) => issuesOf((context) => (context.debtor = { ...Object(context.debtor), ...part }))[0]?.path;
    expect(debtor({ timezone: 'Mars/Base' })).toBe('debtor.timezone');
    expect(debtor({ residence: 'ZZ' })).toBe('debtor.residence');
    expect(debtor({ residence: undefined })).toBe('debtor.residence');
    expect(issuesOf((context) => (context.statuses = [{ status: 'deceased', since: '2026-02-30' }]))[0]?.path).toBe('statuses[0].since');
  });
  it('sizes', () => {
    const event = { at: '2026-11-10T10:00:00Z', channel: 'sms', outcome: 'sent' };
    expect(issuesOf((context) => (context.history = Array.from({ length: 10_001 }, () => event)))[0]?.path).toBe('history');
  });
});

describe('a residence', () => {
  it.each([
    ['US-NY-NYC', ['US-NY-NYC', 'US-NY', 'US']],
    ['US-NY (Albany)', ['US-NY', 'US']],
    ['GB-EAW', ['GB-EAW', 'GB']],
    ['GB-WLS', ['GB-EAW', 'GB']],
    ['DE', ['DE', 'EU']],
    ['DE-BY', ['DE-BY', 'DE', 'EU']],
    ['CA-ON', ['CA-ON', 'CA']],
    ['NO', ['NO']],
    ['nowhere', []],
  ])('%s brings %j', (residence, stack) => expect(jurisdictionsOf(residence)).toEqual(stack));
  it('without any pack allows nothing', () => {
    const context = plainContext({ debtor: { residence: 'UY', timezone: 'America/Montevideo' } });
    expect(decideSync(packsFor('UY', law), context)).toMatchObject({ verdict: 'block', unknown: ['jurisdiction: UY'], until: null });
  });
});

describe('where the person is', () => {
  const at = (instant: string, debtor: object, statuses: NonNullable<Parameters<typeof plainContext>[0]>['statuses'] = []) =>
    decideSync(packsFor('US', law), plainContext({ contact: { at: instant }, debtor, statuses }));
  it('decides by every candidate when it is uncertain', () => {
    const uncertain = { timezone: 'America/New_York', candidateTimezones: ['America/New_York', 'Pacific/Honolulu'], locationKnown: false };
    expect(at('2026-11-10T12:59:59-05:00', uncertain)).toMatchObject({ verdict: 'defer', until: Date.parse('2026-11-10T13:00:00-05:00') });
    expect(at('2026-07-10T13:59:59-04:00', uncertain)).toMatchObject({ verdict: 'defer', until: Date.parse('2026-07-10T14:00:00-04:00') });
    expect(at('2026-11-10T13:00:00-05:00', uncertain).verdict).toBe('allow');
  });
  it('is what the person said, when they said it', () => {
    const stated = [{ status: 'statedLocation', timezone: 'America/Los_Angeles', since: '2026-11-01' }] as const;
    expect(at('2026-11-10T23:00:00-05:00', { timezone: 'America/New_York' }, [...stated]).verdict).toBe('allow');
    expect(at('2026-11-10T09:00:00-05:00', { timezone: 'America/New_York' }, [...stated]).verdict).toBe('defer');
  });
  it('is needed', () => {
    expect(at('2026-11-10T12:00:00-05:00', { timezone: undefined })).toMatchObject({ verdict: 'block', until: null });
    expect(at('2026-11-10T12:00:00-05:00', { timezone: 'America/New_York', locationKnown: false }).verdict).toBe('block');
  });
});

describe('what is not stated', () => {
  const gb = (unstated: 'inOrder' | 'unknown') =>
    decideSync(packsFor('GB', law), plainContext({ unstated, debtor: { residence: 'GB', timezone: 'Europe/London' } }));
  it('is in order for a worked case, and unknown for a host that says so', () => {
    expect(gb('inOrder').verdict).toBe('allow');
    expect(gb('unknown').verdict).toBe('block');
    expect(gb('unknown').unknown).toContain('identityVerified: gb.conc.identity-first');
  });
});

describe('what is unknown is said in words', () => {
  const titleOf = (ruleId: string) => (ruleId === 'co.contact-window' ? 'Contact hours' : ruleId);
  const spoken = (entry: string) => say(rulesTexts, 'en', unknownSentence(entry, titleOf));
  it('whatever it is', () => {
    expect(spoken('moment: co.contact-window')).toBe('Contact hours needs to know the local time, and nobody does');
    expect(spoken('jurisdiction: UY')).toBe('No rules are on file for UY');
    expect(spoken('engine: co.contact-window')).toBe('A rule could not be evaluated (Contact hours)');
  });
  it('also a calendar that does not reach', () => {
    const context = plainContext({
      debtor: { residence: 'CO', timezone: 'America/Bogota' },
      contact: { at: '2028-03-01T12:00:00-05:00' },
      consents: [{ type: 'channelAuthorisation', given: true }],
    });
    const decision = decideSync(packsFor('CO', law), context);
    expect(decision).toMatchObject({ verdict: 'block', unknown: ['holidays (CO-national): co.contact-window'] });
    expect(decision.unknown.map(spoken)).toEqual([
      'Contact hours counts on the holiday calendar CO-national, which does not reach this date',
    ]);
  });
  it('and years that are a slip of the pen are refused', () => {
    expect(issuesOf((context) => (context.contact = { ...Object(context.contact), at: '9999-12-31T23:59:59Z' }))[0]?.reason).toMatch(
      /1900 and 2199/,
    );
  });
});
