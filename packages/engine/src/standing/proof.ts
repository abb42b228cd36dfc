import { formatInstant, instant, message, parseInstant, type Instant, type Json } from '@makegood/base';
import { proofFormSchema, type newProofSchema, type Proof } from '@makegood/contract';
import type { HoldEvidence } from '@makegood/store';
import type { z } from 'zod';
import type { Desk } from '../workspaces/desk.ts';
import { Problem } from '../workspaces/problem.ts';

type Said = z.output<typeof newProofSchema>;

/** As it is kept: rules read the form and the date, everything else is for people. @throws Problem `invalid` for a date to come. */
export function newProof(desk: Desk, { form, receivedAt, note }: Said): HoldEvidence {
  if (receivedAt !== undefined && receivedAt > desk.now) throw new Problem('invalid', message('engine.standing.receivedLater'));
  return {
    form: form ?? 'byHand',
    receivedAt: formatInstant(receivedAt ?? desk.now),
    ...(note === undefined || note === '' ? {} : { note }),
  };
}

/** What of it people are shown. */
export function wireProof(evidence: HoldEvidence | null): Proof {
  const note = evidence?.['note'];
  return {
    form: proofFormSchema.safeParse(evidence?.['form']).data ?? null,
    receivedAt: instantIn(evidence?.['receivedAt']),
    note: typeof note === 'string' ? note : null,
  };
}

/** An instant that stands in evidence as text; null when none does. */
export function instantIn(value: Json | undefined): Instant | null {
  const at = typeof value === 'string' ? parseInstant(value) : null;
  return at === null ? null : instant(at);
}
