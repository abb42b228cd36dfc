import type { Instant, Json, Message } from '@makegood/base';
import type { Citation, ObligationText } from './pack.ts';
import type { LegalForce, RuleKind, Verdict } from './vocabulary.ts';

/** How a rule is named in a decision. */
export type RuleCard = {
  readonly ruleId: string;
  readonly packId: string;
  readonly packVersion: number;
  readonly kind: RuleKind;
  readonly legalForce: LegalForce;
  readonly citation: Citation;
  readonly sentence: Message;
};

export type Objection = RuleCard & {
  readonly verdict: Exclude<Verdict, 'allow'>;
  /** When this rule alone would no longer object; null when waiting does not cure it or nobody can tell. */
  readonly until: Instant | null;
  /** The numbers of this case: "would be the 8th", the local time, since when. */
  readonly detail: Message | null;
};

/** A rule that covers the contact and does not object; `liftedBy` when an exception took its objection away. */
export type Agreement = RuleCard & { readonly liftedBy?: string };

export type Obligation = RuleCard & { readonly force: 'must' | 'warn'; readonly text: ObligationText };

/** The gate's answer about one contact. Plain JSON, kept with every attempt. */
export type Decision = {
  /** The strictest objection: block over review over defer over allow. */
  readonly verdict: Verdict;
  /** The earliest instant at which the same contact would be allowed if nothing else changes; null when there is none. */
  readonly until: Instant | null;
  readonly objections: readonly Objection[];
  readonly agreed: readonly Agreement[];
  readonly obligations: readonly Obligation[];
  /** What would have to be known, as `fact: rule`; when not empty the contact is not made. */
  readonly unknown: readonly string[];
  /** The facts that the rules in force looked at. */
  readonly facts: Readonly<Record<string, Json>>;
  readonly packs: readonly { readonly id: string; readonly version: number; readonly hash: string }[];
  /** Release of the time-zone database that local times were read from. */
  readonly tzdata: string;
};
