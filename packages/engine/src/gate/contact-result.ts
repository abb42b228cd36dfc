import type { EffectResult } from '@makegood/journey/core';
import type { RejectionClass } from '@makegood/messaging';
import type { Attempt, DecisionRow } from '@makegood/store';

/** How the gate answers. Which channel a person prefers is asked before it is. */
export type ContactResult =
  Exclude<Extract<EffectResult, { type: 'contact' }>, { outcome: 'preferred' }> | Extract<EffectResult, { type: 'failure' }>;

/** As a refusal stands in the ledger: what kind it was, and the provider's own word. */
export const rejectionCode = (kind: RejectionClass, code: string): string => `${kind}:${code}`;

/**
 * What became of an attempt that is over; null while it is not. A provider that was busy is a delay like any other; one
 * that does not know us any more is a matter for a person, not for the next channel.
 */
export function resultOf(attempt: Attempt): ContactResult | null {
  const decision = attempt.decisionId ?? '';
  switch (attempt.status) {
    case 'accepted':
      return { type: 'contact', outcome: 'accepted', attempt: attempt.id, decision };
    case 'unknown':
      return { type: 'contact', outcome: 'unknown', decision };
    case 'rejected': {
      const code = attempt.code ?? '';
      if (attempt.retryAt !== null) return { type: 'contact', outcome: 'deferred', until: attempt.retryAt, rules: [], decision };
      if (code.startsWith('configuration:')) return { type: 'failure', reason: `channel.${code}` };
      return { type: 'contact', outcome: 'rejected', code: code.slice(code.indexOf(':') + 1), decision };
    }
    case 'reserved':
    case 'claimed':
    case 'released':
      return null;
  }
}

/** What a decision against the contact says to the journey; null when it was in favour. */
export function resultOfDecision({
  id,
  verdict,
  until,
  rules,
}: Pick<DecisionRow, 'id' | 'verdict' | 'until' | 'rules'>): ContactResult | null {
  switch (verdict) {
    case 'allow':
      return null;
    case 'defer':
      return until === null
        ? { type: 'contact', outcome: 'blocked', rules, decision: id }
        : { type: 'contact', outcome: 'deferred', until, rules, decision: id };
    case 'review':
      return { type: 'contact', outcome: 'review', rules, decision: id };
    case 'block':
      return { type: 'contact', outcome: 'blocked', rules, decision: id };
  }
}

/** Nothing was attempted and no rule was asked. */
export const impossible = (reason: string): ContactResult => ({ type: 'contact', outcome: 'impossible', reason });
