import type { Facts } from '../conditions/facts.ts';
import type { Instant } from '@makegood/base';
import type { ChannelId } from '../kinds/message/schema.ts';

/** How each kind of command can end. Personal data stays out: results live in workflow histories and traces. */
export type EffectResult =
  | { readonly type: 'contact'; readonly outcome: 'accepted'; readonly attempt: string; readonly decision: string }
  | { readonly type: 'contact'; readonly outcome: 'rejected'; readonly code: string; readonly decision: string }
  /** It may have left and nobody can tell: never sent again. */
  | { readonly type: 'contact'; readonly outcome: 'unknown'; readonly decision: string }
  /** Not before `until`, when every rule agrees. */
  | {
      readonly type: 'contact';
      readonly outcome: 'deferred';
      readonly until: Instant;
      readonly rules: readonly string[];
      readonly decision: string;
    }
  /** Waiting does not cure it; `rules` objected, or the facts needed are missing. */
  | { readonly type: 'contact'; readonly outcome: 'blocked'; readonly rules: readonly string[]; readonly decision: string }
  | { readonly type: 'contact'; readonly outcome: 'review'; readonly rules: readonly string[]; readonly decision: string }
  /** The person has no usable address for this channel, or the text could not be made. Nothing was attempted. */
  | { readonly type: 'contact'; readonly outcome: 'impossible'; readonly reason: string }
  /** The person asked to be reached by this channel, which shall be tried first. Nothing was attempted. */
  | { readonly type: 'contact'; readonly outcome: 'preferred'; readonly channel: ChannelId }
  | { readonly type: 'resolve'; readonly outcome: 'resolved'; readonly at: Instant; readonly zone: string; readonly tzdata: string }
  | { readonly type: 'resolve'; readonly outcome: 'unresolved'; readonly reason: string }
  | { readonly type: 'facts'; readonly facts: Facts }
  | {
      readonly type: 'promise';
      readonly outcome: 'open';
      readonly promise: string;
      readonly graceEndsAt: Instant;
      readonly remindAt: Instant | null;
    }
  | { readonly type: 'promise'; readonly outcome: 'kept' | 'partlyKept' | 'broken'; readonly promise: string }
  | { readonly type: 'promise'; readonly outcome: 'none' }
  | { readonly type: 'task'; readonly outcome: 'opened'; readonly task: string }
  | { readonly type: 'withdrawTask' }
  | { readonly type: 'update'; readonly outcome: 'done' }
  | { readonly type: 'request'; readonly outcome: 'succeeded'; readonly status: number }
  | { readonly type: 'request'; readonly outcome: 'failed'; readonly reason: string }
  /** The effect broke in a way it does not foresee; the enrolment is stuck until a person retries or skips. */
  | { readonly type: 'failure'; readonly reason: string };
