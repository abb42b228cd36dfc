import type { TemplateChannel } from '@makegood/journey/template';

/** The ways a message can travel: those that a template has words for. */
export type ChannelId = TemplateChannel;

/** One message to one address, complete: an adapter adds nothing to its words. */
export type OutboundMessage = {
  /** Fixed before the first attempt and the same in every later one. Adapters hand it to the provider wherever the provider takes it. */
  readonly key: string;
  /** E-mail: an addr-spec. SMS, WhatsApp, voice: E.164. One address, never a list. */
  readonly to: string;
  readonly from: string;
  /** E-mail only: the name beside the sender's address. */
  readonly fromName?: string;
  /** E-mail only: where answers go, an addr-spec. */
  readonly replyTo?: string;
  /** E-mail only: envelope sender that receives bounces, an addr-spec; `from` when absent. */
  readonly bounceTo?: string;
  readonly subject?: string;
  readonly text: string;
  readonly html?: string;
  /** E-mail only: https address that ends such messages on a POST without any further question (RFC 8058). */
  readonly unsubscribeUrl?: string;
};

/**
 * Why a message was certainly not taken. `transient`: the same message may be tried again later. `permanent`: never this
 * message. `suppress`: never this address. `configuration`: our account, sender or credentials; stop and tell the operator.
 */
export type RejectionClass = 'permanent' | 'transient' | 'suppress' | 'configuration';

/**
 * What is known after one attempt. `unknown` means that the provider may have taken the message: it is looked up, never
 * sent again, and counts as an attempt. `detail` is for operators; it carries no words of the message and no credentials.
 */
export type SendResult =
  | { readonly outcome: 'accepted'; readonly providerId: string }
  | { readonly outcome: 'rejected'; readonly class: RejectionClass; readonly code: string; readonly detail: string }
  | { readonly outcome: 'unknown'; readonly detail: string };

/** One provider of one channel. Every adapter passes `channel.contract.ts`. */
export interface Channel {
  readonly id: ChannelId;
  /** Names the adapter in the ledger: `smtp`, `phone`. */
  readonly provider: string;
  /** Tries once and always settles: no retry inside, no throw for anything the other side or the message can cause. */
  send(message: OutboundMessage): Promise<SendResult>;
  /** What became of an earlier `send` with this key; null when this provider cannot tell. Never sends. */
  lookup(key: string): Promise<SendResult | null>;
}
