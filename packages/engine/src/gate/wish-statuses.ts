import { formatInstant, type Instant } from '@makegood/base';
import type { ChannelId } from '@makegood/messaging';
import type { ContactContextInput } from '@makegood/rules';
import { asksFor, type Preference } from '@makegood/store';
import { RULE_CHANNEL } from './rule-words.ts';
import { recorded } from './statuses.ts';

type StatusInput = NonNullable<ContactContextInput['statuses']>[number];

/** What people asked for about when, where and how they are reached, as the rules' statuses. */
export const wishStatuses = (preferences: readonly Preference[], at: Instant): StatusInput[] =>
  preferences.filter((wish) => asksFor(wish, at)).flatMap(statusOf);

function statusOf({ type, channel, details, since, until, evidence }: Preference): StatusInput[] {
  const common = {
    since: formatInstant(since),
    ...(until === null ? {} : { endsAt: formatInstant(until) }),
    ...(channel !== null && isChannel(channel) ? { media: [RULE_CHANNEL[channel]] } : {}),
    ...recorded(evidence),
  };
  const daily = details.daily?.map(([from, to]): [string, string] => [from, to]);
  const weekdays = details.weekdays === undefined ? {} : { weekdays: [...details.weekdays] };
  switch (type) {
    case 'inconvenientTimes':
      return [{ status: type, ...common, ...weekdays, ...(daily === undefined ? {} : { daily }) }];
    case 'contactPreference':
      return [{ status: type, ...common, ...weekdays, ...(daily === undefined ? {} : { allowedDaily: daily }) }];
    case 'writtenOnly':
    case 'noWorkplaceCalls':
    case 'employerProhibitsContact':
      return [{ status: type, ...common }];
    case 'statedLocation':
      return details.zone === undefined ? [] : [{ status: type, ...common, timezone: details.zone }];
    case 'preferredChannel':
    case 'language':
      return [];
  }
}

const isChannel = (text: string): text is ChannelId => Object.hasOwn(RULE_CHANNEL, text);
