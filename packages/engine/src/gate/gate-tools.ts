import type { Instant } from '@makegood/base';
import type { Store } from '@makegood/store';
import type { ChannelDirectory } from '../channels/channel-directory.ts';
import type { ComposeSettings } from './compose-message.ts';
import type { GateFaultPoint } from './fault-point.ts';
import type { PackLibrary } from './pack-library.ts';

export type GateOptions = {
  readonly store: Store;
  readonly channels: ChannelDirectory;
  /** Signs the tokens of links; 32 bytes that stay the same for as long as the installation lives. */
  readonly linkKey: Uint8Array;
  /** Where our own pages are reached when a workspace does not say otherwise; null when nobody knows. */
  readonly publicAddress: string | null;
  /** The real clock, for leases only; decisions go by the request's own instant. */
  readonly realNow: () => Instant;
  readonly fault?: (point: GateFaultPoint) => void;
};

export type GateTools = GateOptions & { readonly packs: PackLibrary; readonly compose: ComposeSettings };

/** How long whoever claimed a contact may take to send it. Longer than the slowest provider is waited for. */
export const LEASE = 180_000;
/** How far back the rules look; no cap or cooling-off of theirs reaches further. */
export const LEDGER_SPAN = 1_100 * 86_400_000;

/** Somebody else is sending this very contact just now. Nothing is wrong; ask again later. */
export class ContactInFlight extends Error {
  readonly key: string;
  constructor(key: string) {
    super(`The contact ${key} is being sent`);
    this.name = 'ContactInFlight';
    this.key = key;
  }
}
