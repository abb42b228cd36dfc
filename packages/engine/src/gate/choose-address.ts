import type { Instant } from '@makegood/base';
import type { ChannelId } from '@makegood/messaging';
import { inForce, type Address, type Hold } from '@makegood/store';

/**
 * Where to reach a person on a channel: an active address of its kind, the preferred one first (the store's order); one
 * that nothing is held against before one that is, so that a closed address does not close the channel. No text goes to
 * a landline. Null when there is none.
 */
export function chooseAddress(channel: ChannelId, addresses: readonly Address[], holds: readonly Hold[], at: Instant): Address | null {
  const kind = channel === 'email' ? 'email' : 'phone';
  const held = new Set(holds.filter((hold) => hold.scope === 'address' && inForce(hold, at)).map((hold) => hold.scopeValue));
  const usable = addresses.filter(
    (address) => address.kind === kind && address.status === 'active' && (channel === 'voice' || address.lineType !== 'landline'),
  );
  return usable.find((address) => !held.has(address.value)) ?? usable[0] ?? null;
}
