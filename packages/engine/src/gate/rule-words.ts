import type { AccountParty, Address, Attempt } from '@makegood/store';
import { CONTACT_PURPOSES } from '@makegood/journey/template';
import type { ChannelId } from '@makegood/messaging';
import type { Channel, EarlierContact, Purpose } from '@makegood/rules';
import { purposeNamed } from './contact-purpose.ts';

/** The rules' words for what the ledger and the portfolio say in theirs. */

/** A call is one that a person places: nothing of ours dials by itself. */
export const RULE_CHANNEL = { email: 'email', sms: 'sms', whatsapp: 'messagingApp', voice: 'voiceCall' } as const satisfies Record<
  ChannelId,
  Channel
>;

export const RULE_RECIPIENT = { debtor: 'debtor', coDebtor: 'codebtor', guarantor: 'guarantor' } as const satisfies Record<
  AccountParty['role'],
  EarlierContact['recipient']
>;

export const rulePurpose = (purpose: string): Purpose => CONTACT_PURPOSES[purposeNamed(purpose)];

/**
 * Only a landline is certain not to be a mobile; numbers whose plan does not tell (the United States) and numbers over
 * the internet are held to the stricter rules of mobiles.
 */
export function ruleLineType(address: Pick<Address, 'kind' | 'lineType'>): 'mobile' | 'residentialLandline' | 'n/a' {
  if (address.kind === 'email') return 'n/a';
  return address.lineType === 'landline' ? 'residentialLandline' : 'mobile';
}

/**
 * A call of which nobody noted how it ended counts as a conversation, and so does whatever the debtor said to us: that is
 * what the rules are strictest about.
 */
export function ruleOutcome({
  channel,
  outcome,
  direction,
}: Pick<Attempt, 'channel' | 'outcome' | 'direction'>): EarlierContact['outcome'] {
  if (direction === 'inbound') return 'conversation';
  if (outcome === 'conversation' || outcome === 'voicemailLeft' || outcome === 'noAnswer' || outcome === 'busy') return outcome;
  // Somebody else picked up: an attempt, and no conversation with the debtor.
  if (outcome === 'wrongPerson') return 'noAnswer';
  return channel === 'voice' ? 'conversation' : 'sent';
}
