import type { Channel } from '@makegood/messaging';

/** Where messages of one channel leave a workspace, and in whose name. */
export type Outlet = {
  readonly channel: Channel;
  readonly sender: Sender;
  /** The same key is taken once however often it is sent, so a send whose end nobody saw may simply be made again. */
  readonly idempotent: boolean;
};

export type Sender = {
  readonly from: string;
  readonly fromName?: string;
  readonly replyTo?: string;
  readonly bounceTo?: string;
};
