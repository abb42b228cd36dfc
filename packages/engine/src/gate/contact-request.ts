import type { Instant } from '@makegood/base';
import type { PackReference } from '@makegood/journey/core';
import type { Template, TemplatePurpose } from '@makegood/journey/template';
import type { ChannelId } from '@makegood/messaging';
import type { ReviewedContact } from '@makegood/store';

/** A contact that somebody wants to make: a step of a journey, an agent, a negotiation. */
export type ContactRequest = {
  readonly workspace: string;
  readonly account: string;
  readonly person: string;
  /** Fixed before the first attempt. The same key is one contact, however often it is asked for. */
  readonly key: string;
  readonly enrolment: string | null;
  readonly journey: string | null;
  readonly step: string | null;
  readonly channel: ChannelId;
  readonly template: Template;
  readonly variant: string;
  readonly purpose: TemplatePurpose;
  /** Key of the task with which a person let it pass a rule that asks for a review. */
  readonly review: string | null;
  /** Key under which a review is asked for when a rule wants one; a journey's is the contact's own. */
  readonly reviewAs?: string;
  /** What was asked for by hand, kept with its review so that exactly it can be sent once it is approved. */
  readonly byHand?: Omit<ReviewedContact, 'text'>;
  /** The rule packs that the journey's version was published under. */
  readonly packs: readonly PackReference[];
  /** By the workspace's clock. */
  readonly at: Instant;
};
