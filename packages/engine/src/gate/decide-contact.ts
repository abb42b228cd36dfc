import type { Instant } from '@makegood/base';
import { tzdataVersion } from '@makegood/calendar';
import { decide, packsFor, type ContactContext, type Decision } from '@makegood/rules';
import type { ContactSnapshot } from '@makegood/store';
import { contactContext, type IntendedContact } from './contact-context.ts';
import type { PackChoice } from './pack-library.ts';

/** A decision with what it was made on. */
export type GateDecision = Decision & {
  /** Null when something that must be known was not, a fact or a pack: nothing else could come of it. */
  readonly context: ContactContext | null;
  /** A person had let it pass where rules ask for a review. */
  readonly reviewed: boolean;
};

/** Decides one contact on one picture of the facts. What cannot be built or found is unknown, and then nothing is allowed. */
export async function decideContact(choice: PackChoice, snapshot: ContactSnapshot, intended: IntendedContact): Promise<GateDecision> {
  const built = contactContext(snapshot, intended);
  if (!built.ok) return undecidable([...choice.missing, ...built.unknown]);
  const decision = await decide(packsFor(built.context.debtor.residence, choice.packs), built.context);
  if (choice.missing.length === 0) return { ...decision, context: built.context, reviewed: false };
  const unknown = [...choice.missing, ...decision.unknown];
  return { ...decision, verdict: 'block', until: null, unknown, context: null, reviewed: false };
}

const undecidable = (unknown: readonly string[]): GateDecision => ({
  verdict: 'block',
  until: null,
  objections: [],
  agreed: [],
  obligations: [],
  unknown,
  facts: {},
  packs: [],
  tzdata: tzdataVersion(),
  context: null,
  reviewed: false,
});

/** The decision once a person has looked at what rules wanted looked at: other objections stand. */
export function afterReview(asked: GateDecision): GateDecision {
  const decision = { ...asked, reviewed: true };
  if (decision.verdict !== 'review') return decision;
  const left = decision.objections.filter((objection) => objection.verdict !== 'review');
  if (left.length === 0) return { ...decision, verdict: 'allow', until: null };
  const instants = left.map((objection) => objection.until);
  const until = instants.reduce<Instant | null>(
    (latest, at) => (at === null || latest === null ? null : at > latest ? at : latest),
    left[0]?.until ?? null,
  );
  // Without an end in sight waiting does not cure it.
  return until === null ? { ...decision, verdict: 'block', until: null } : { ...decision, verdict: 'defer', until };
}
