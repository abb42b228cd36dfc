import type { ContentClaim, ContentElement } from '@makegood/rules';
import type { ChannelId } from '@makegood/messaging';

/** What a contact will say, and whether it shows who makes it, as far as rules care. Every part of it is known: nothing is taken to be in order. */
export type ContactWords = {
  /** What a law may ask for and the contact does not say. */
  readonly missing: readonly ContentElement[];
  readonly contains: readonly ContentClaim[];
  /** False for words that say nothing of the debt to whoever reads or hears them first. */
  readonly tellsOfDebt: boolean;
  readonly callerId: 'shown' | 'private';
};

/** Notices that a message can carry and that otherwise must have been sent before: the account knows when. */
export const NOTICES: readonly ContentElement[] = ['firstNotice', 'validationNotice'];

/**
 * What a call may have to say. A live call has no voicemail's elements; an announcement of recording is the telephone
 * system's, not the agent's.
 */
export const OF_A_CALL = [
  'callerIdentity',
  'collectorIdentification',
  'creditorIdentification',
  'debtAmountAndBasis',
  'debtCollectorDisclosure',
  'agencyLicence',
  'paymentOnlyToCreditor',
  'timeBarredDisclosure',
] as const satisfies readonly ContentElement[];
export type SaidOnCall = (typeof OF_A_CALL)[number];

/**
 * A call that a colleague makes: it begins without a word of the debt, because nobody knows yet who picks up, and says
 * what the colleague undertook to say.
 */
export const callWords = (says: readonly SaidOnCall[], callerId: ContactWords['callerId']): ContactWords => ({
  missing: [...OF_A_CALL.filter((element) => !says.includes(element)), ...NOTICES],
  contains: [],
  tellsOfDebt: false,
  callerId,
});

/** A contact that is only asked about is taken to be well made; whether the notices were sent is a fact of the account all the same. */
export const wordsAskedAbout = (channel: ChannelId): ContactWords => ({
  missing: NOTICES,
  contains: [],
  tellsOfDebt: channel !== 'voice',
  callerId: 'shown',
});
