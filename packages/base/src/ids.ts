import type { Brand } from './brand.ts';

/** Readable prefix of each kind of id, so that a log line or a support ticket says what it speaks of. */
const PREFIXES = {
  workspace: 'ws',
  person: 'per',
  account: 'acc',
  journey: 'jny',
  version: 'ver',
  enrolment: 'enr',
  attempt: 'att',
  decision: 'dec',
  task: 'tsk',
  promise: 'prm',
  payment: 'pay',
  import: 'imp',
  user: 'usr',
  hold: 'hld',
  consent: 'cns',
  preference: 'prf',
  address: 'adr',
  backTest: 'bkt',
  legalHold: 'lgh',
  erasure: 'era',
  packVersion: 'pkv',
  review: 'rvw',
  commentThread: 'thr',
  comment: 'cmt',
  accessToken: 'tok',
} as const;

export type IdKind = keyof typeof PREFIXES;
export type Id<Kind extends IdKind> = Brand<string, Kind>;

export type WorkspaceId = Id<'workspace'>;
export type PersonId = Id<'person'>;
export type AccountId = Id<'account'>;
export type JourneyId = Id<'journey'>;
export type VersionId = Id<'version'>;
export type EnrolmentId = Id<'enrolment'>;
export type AttemptId = Id<'attempt'>;
export type DecisionId = Id<'decision'>;
export type TaskId = Id<'task'>;
export type PromiseId = Id<'promise'>;
export type PaymentId = Id<'payment'>;
export type UserId = Id<'user'>;
export type HoldId = Id<'hold'>;
export type ConsentId = Id<'consent'>;
export type PreferenceId = Id<'preference'>;
export type AddressId = Id<'address'>;
export type BackTestId = Id<'backTest'>;
export type LegalHoldId = Id<'legalHold'>;
export type ErasureId = Id<'erasure'>;
export type PackVersionId = Id<'packVersion'>;
export type ReviewId = Id<'review'>;
export type CommentThreadId = Id<'commentThread'>;
export type CommentId = Id<'comment'>;
export type AccessTokenId = Id<'accessToken'>;

/** Crockford's alphabet without the letters that read as digits. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** A new id: prefix and 16 characters (80 bits) from the given random bytes (at least 16; pass `crypto.getRandomValues`). */
export function newId<Kind extends IdKind>(kind: Kind, random: Uint8Array): Id<Kind> {
  if (random.length < 16) throw new RangeError('An id needs 16 random bytes');
  let text = '';
  for (let index = 0; index < 16; index += 1) text += ALPHABET[(random[index] ?? 0) & 31];
  return `${PREFIXES[kind]}_${text}` as Id<Kind>;
}

/** Recognises an id of this kind; null when it is something else. Deterministic ids (tests, derived ones) may have any length. */
export function parseId<Kind extends IdKind>(kind: Kind, text: string): Id<Kind> | null {
  return new RegExp(`^${PREFIXES[kind]}_[0-9A-Za-z_.-]{1,120}$`).test(text) ? (text as Id<Kind>) : null;
}
