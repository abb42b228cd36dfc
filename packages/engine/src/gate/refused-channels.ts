import { formatInstant, type Instant } from '@makegood/base';
import type { ChannelId } from '@makegood/messaging';
import type { ContactContextInput } from '@makegood/rules';
import type { Consent } from '@makegood/store';
import { RULE_CHANNEL } from './rule-words.ts';

type StatusInput = NonNullable<ContactContextInput['statuses']>[number];

/** What took a consent back when a portfolio file did; the import's id follows. */
export const REFUSED_IN_FILE = 'import:';

/**
 * A channel that a person refused, as the firm's file says, is a medium they closed, also where the law asks for no consent
 * beforehand. An authorisation given after it opens the channel again. What they took back by a reply closes it by a hold.
 */
export function refusedChannels(consents: readonly Consent[]): readonly StatusInput[] {
  const authorisations = consents.filter(({ type }) => type === 'channelAuthorisation');
  return authorisations.flatMap((refusal) => {
    const { channel, given, at, revokedAt, revokedBy } = refusal;
    if (channel === null || !isChannel(channel) || !isRefusal({ given, revokedBy })) return [];
    const since = revokedAt ?? at;
    return authorisations.some((later) => reopens(later, channel, since))
      ? []
      : [{ status: 'mediumOptOut', since: formatInstant(since), media: [RULE_CHANNEL[channel]] }];
  });
}

const isRefusal = ({ given, revokedBy }: Pick<Consent, 'given' | 'revokedBy'>): boolean =>
  !given || (revokedBy?.startsWith(REFUSED_IN_FILE) ?? false);

const reopens = (consent: Consent, channel: ChannelId, since: Instant): boolean =>
  consent.channel === channel && consent.given && consent.revokedAt === null && consent.at > since;

const isChannel = (text: string): text is ChannelId => Object.hasOwn(RULE_CHANNEL, text);
