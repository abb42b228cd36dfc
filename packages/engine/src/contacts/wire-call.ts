import { callOutcomeSchema, type Call } from '@makegood/contract';
import type { Attempt } from '@makegood/store';

/** A call that a colleague made, with its whole number: who may call has to dial it. */
export const wireCall = (attempt: Attempt): Call => ({
  id: attempt.id,
  number: attempt.address,
  at: attempt.sentAt ?? attempt.reservedAt,
  outcome: callOutcomeSchema.safeParse(attempt.outcome).data ?? null,
  decisionId: attempt.decisionId,
});
