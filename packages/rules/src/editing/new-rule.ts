import type { Json } from '@makegood/base';
import { parseWith } from '../issue.ts';
import { ruleSchema, type Rule } from '../pack.ts';
import type { CHANNELS, RuleKind } from '../vocabulary.ts';

type Start = {
  readonly effect: 'block' | 'defer' | 'review' | 'obligation';
  readonly channels?: readonly (typeof CHANNELS)[number][];
  readonly when?: Json;
  readonly objects?: Json;
  readonly obligation?: Json;
};

const CALLS = ['voiceCall', 'aiVoiceCall', 'prerecordedCall', 'ringlessVoicemail'] as const;
const REMOTE = [...CALLS, 'sms', 'email', 'messagingApp', 'pushNotification', 'socialPrivateMessage'] as const;
const EVERYWHERE = [...REMOTE, 'visit', 'workplaceCall', 'workplaceEmail'] as const;

const DAY: Json = [['08:00', '20:00']];
const hours: Json = {
  fact: 'moment',
  operator: 'outsideHours',
  value: { weekly: { mon: DAY, tue: DAY, wed: DAY, thu: DAY, fri: DAY, sat: DAY, sun: [] } },
};
const status = (name: string, more: { readonly [key: string]: Json } = {}): Json => ({
  fact: 'statuses',
  operator: 'hasStatus',
  value: { anyOf: [name], ...more },
});

/** How a rule of each kind begins: the question that its kind is about, with ordinary numbers. */
const STARTS: Readonly<Record<RuleKind, Start>> = {
  contactWindow: { effect: 'defer', objects: hours },
  timezoneResolution: { effect: 'defer', when: { fact: 'locationKnown', operator: 'equal', value: false }, objects: hours },
  customerPreferenceWindow: {
    effect: 'defer',
    objects: { fact: 'statuses', operator: 'againstWishes', value: { honours: ['inconvenientTimes', 'contactPreference'] } },
  },
  frequencyCap: {
    effect: 'defer',
    objects: {
      fact: 'history',
      operator: 'capReached',
      value: { max: 3, window: { type: 'rolling', length: 7, unit: 'calendarDays' }, contacts: { channels: [...REMOTE] } },
    },
  },
  coolingOff: {
    effect: 'defer',
    channels: CALLS,
    objects: {
      fact: 'history',
      operator: 'coolingOff',
      value: {
        contacts: { channels: [...CALLS], outcomes: ['conversation'], direction: 'either' },
        lasts: { length: 7, unit: 'calendarDays' },
      },
    },
  },
  minimumSpacing: {
    effect: 'defer',
    objects: {
      fact: 'history',
      operator: 'tooSoonAfter',
      value: { contacts: { channels: [...REMOTE] }, lasts: { length: 2, unit: 'calendarDays' } },
    },
  },
  channelRestriction: {
    effect: 'block',
    objects: { fact: 'channel', operator: 'in', value: ['socialPublicPost', 'postcard'] },
    channels: ['socialPublicPost', 'postcard'],
  },
  waitingPeriod: {
    effect: 'defer',
    objects: {
      fact: 'statuses',
      operator: 'waitingAfter',
      value: { after: ['writtenNoticeSent'], lasts: { length: 7, unit: 'calendarDays' } },
    },
  },
  consent: {
    effect: 'block',
    channels: ['sms', 'email', 'messagingApp'],
    objects: { fact: 'consents', operator: 'lacksConsent', value: { anyOf: ['electronicContactConsent'], covers: ['channel'] } },
  },
  optOut: { effect: 'block', objects: status('mediumOptOut', { scope: 'person', forThisMedium: true }) },
  disclosure: {
    effect: 'block',
    objects: { fact: 'missingElements', operator: 'containsAny', value: ['collectorIdentification', 'creditorIdentification'] },
    obligation: { elements: ['collectorIdentification', 'creditorIdentification'] },
  },
  noticeElement: { effect: 'obligation', obligation: { elements: ['validationNotice'], when: 'firstContact', dueWithinDays: 5 } },
  prohibitedContent: {
    effect: 'block',
    objects: { fact: 'content', operator: 'containsAny', value: ['misleadingStatement', 'unlawfulThreat'] },
    obligation: { forbids: ['misleadingStatement', 'unlawfulThreat'] },
  },
  prohibitedParty: {
    effect: 'block',
    objects: { fact: 'recipient', operator: 'notIn', value: ['debtor', 'codebtor', 'guarantor', 'attorney'] },
  },
  prohibitedPlace: {
    effect: 'block',
    objects: {
      any: [
        { fact: 'channel', operator: 'in', value: ['workplaceCall', 'workplaceEmail'] },
        { fact: 'addressType', operator: 'equal', value: 'workEmail' },
      ],
    },
  },
  identityVerification: {
    effect: 'block',
    objects: {
      all: [
        { fact: 'identityVerified', operator: 'equal', value: false },
        { fact: 'mayRevealDebt', operator: 'equal', value: true },
      ],
    },
  },
  specialStatus: { effect: 'review', objects: status('vulnerable', { scope: 'person' }) },
  moratorium: { effect: 'block', objects: status('moratorium', { scope: 'person' }) },
  retention: { effect: 'obligation', obligation: { when: 'always', keepMonths: 36, keepAfter: 'lastActivity' } },
};

/** What only its author can say: id, title, and where the rule is written. */
export type NewRule = {
  readonly id: string;
  readonly title: string;
  readonly summary?: string;
  /** Act, policy, contract; and the day on which its author read it. */
  readonly citation: { readonly instrument: string; readonly section?: string; readonly url?: string; readonly checkedOn: string };
};

/**
 * A valid rule of a kind to begin with: the firm's own, binding every creditor.
 * @throws TypeError naming the place when id, title or citation are not what a rule may have.
 */
export function newRule(kind: RuleKind, { id, title, summary, citation }: NewRule): Rule {
  const { channels = EVERYWHERE, ...start } = STARTS[kind];
  const parsed = parseWith(ruleSchema, {
    id,
    title,
    summary: summary ?? title,
    kind,
    legalForce: 'policy',
    confidence: 'verified',
    binds: ['firstPartyCreditor', 'thirdPartyCollector', 'debtBuyer', 'bank'],
    channels: [...channels],
    ...start,
    citations: [citation],
  });
  if (!parsed.ok) throw new TypeError(parsed.error.map((issue) => `${issue.path}: ${issue.reason}`).join('; '));
  return parsed.value;
}
