import type { Instant } from '@makegood/base';
import type { PackReference } from '@makegood/journey/core';
import type { ChannelId } from '@makegood/messaging';
import type { Purpose } from '@makegood/rules';

/** A contact that is only asked about: what an agent sees before dialling, when a wait may end. */
export type ContactQuestion = {
  readonly workspace: string;
  readonly account: string;
  readonly person: string;
  readonly channel: ChannelId;
  readonly at: Instant;
  /** Collection when absent. */
  readonly purpose?: Purpose;
  /** Those that a journey's version was published under, which bind where the workspace has them no more. */
  readonly packs?: readonly PackReference[];
};
