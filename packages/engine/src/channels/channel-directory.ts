import type { ChannelId } from '@makegood/messaging';
import type { Store, Workspace } from '@makegood/store';
import { debtorPhone } from './debtor-phone.ts';
import type { Outlet, Sender } from './outlet.ts';

/** Real providers, by channel. A channel that is not there cannot be sent on. */
export type LiveOutlets = { readonly [Channel in ChannelId]?: Outlet };

/** Finds the way out for a workspace's messages; null when the channel has none. */
export interface ChannelDirectory {
  outletFor(workspace: Workspace, channel: ChannelId): Outlet | null;
}

/**
 * The one place where the mode of a workspace decides who gets its messages: a sandbox has nothing but the debtor phone,
 * whatever providers are configured, and a live workspace never has the phone. Anything but `live` counts as a sandbox.
 */
export function channelDirectory(store: Store, live: LiveOutlets): ChannelDirectory {
  return {
    outletFor(workspace, channel) {
      if (workspace.mode === 'live') return live[channel] ?? null;
      // The phone shows messages; it does not ring.
      if (channel === 'voice') return null;
      return { channel: debtorPhone(store, workspace.id, channel), sender: sandboxSender(workspace, channel), idempotent: true };
    },
  };
}

function sandboxSender(workspace: Workspace, channel: ChannelId): Sender {
  const { firm } = workspace.settings;
  if (channel === 'email') return { from: firm.email ?? 'collections@sandbox.invalid', fromName: firm.name };
  return { from: firm.phone ?? '+10000000000' };
}
