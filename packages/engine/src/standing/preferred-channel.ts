import type { Instant } from '@makegood/base';
import { channelSchema, type ChannelId, type MessageConfig } from '@makegood/journey';
import { asksFor, type Preference, type Store } from '@makegood/store';

/** The channel by which a person asked to be reached; of several words the last that counts at this instant. Null when they asked for none. */
export function preferredChannel(preferences: readonly Preference[], at: Instant): ChannelId | null {
  const [wish] = preferences
    .filter(({ type, ...wish }) => type === 'preferredChannel' && asksFor(wish, at))
    .sort((a, b) => b.since - a.since || (a.id < b.id ? 1 : -1));
  return channelSchema.safeParse(wish?.channel).data ?? null;
}

/** The channel that a message step tries first with a person. Who has no choice is not looked up. */
export async function firstChannel(
  { people }: Pick<Store, 'people'>,
  { channels, order }: Pick<MessageConfig, 'channels' | 'order'>,
  { workspace, person, at }: { readonly workspace: string; readonly person: string; readonly at: Instant },
): Promise<ChannelId | null> {
  const drawn = channels[0] ?? null;
  if (channels.length < 2 || order === 'asDrawn') return drawn;
  const wished = preferredChannel(await people.preferences(workspace, person), at);
  return wished !== null && channels.includes(wished) ? wished : drawn;
}
