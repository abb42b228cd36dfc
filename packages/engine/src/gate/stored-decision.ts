import { parseId, type AttemptId, type DecisionId, type EnrolmentId } from '@makegood/base';
import type { Decision } from '@makegood/rules';
import type { ContactSnapshot, DecisionRow, Write } from '@makegood/store';
import type { ContactRequest } from './contact-request.ts';
import { keptContext } from './kept-context.ts';
import type { GateDecision } from './decide-contact.ts';
import { plainJson } from './plain-json.ts';

/**
 * A decision as it is kept with a contact: objections whole, because they are the evidence; rules that agreed by name,
 * as their words can be had from the pack whose hash stands beside them.
 */
export type StoredDecision = {
  readonly objections: Decision['objections'];
  readonly agreed: readonly {
    readonly ruleId: string;
    readonly packId: string;
    readonly packVersion: number;
    readonly liftedBy?: string;
  }[];
  readonly obligations: readonly { readonly ruleId: string; readonly packId: string; readonly force: 'must' | 'warn' }[];
  readonly unknown: readonly string[];
  /** Key of the review task with which a person let it pass, or in which one is asked when it is not the decision's own. */
  readonly review: string | null;
};

const stored = (decision: Decision, review: string | null): StoredDecision => ({
  objections: decision.objections,
  agreed: decision.agreed.map(({ ruleId, packId, packVersion, liftedBy }) => ({
    ruleId,
    packId,
    packVersion,
    ...(liftedBy === undefined ? {} : { liftedBy }),
  })),
  obligations: decision.obligations.map(({ ruleId, packId, force }) => ({ ruleId, packId, force })),
  unknown: decision.unknown,
  review,
});

/** Reads back what {@link decisionWrites} wrote. The column is ours alone, so its shape is trusted. */
export const readDecision = (row: DecisionRow): StoredDecision => {
  const value: unknown = row.decision;
  if (!isStored(value)) throw new TypeError(`Decision ${row.id} is not one of ours`);
  return value;
};

const isStored = (value: unknown): value is StoredDecision =>
  typeof value === 'object' && value !== null && 'objections' in value && Array.isArray(value.objections) && 'unknown' in value;

const STRICTNESS = { block: 0, review: 1, defer: 2 } as const;

/** Ids of the rules that stand in the way, strictest first; what is not known comes after them. */
export const rulesInTheWay = (decision: Decision): readonly string[] => [
  ...[...decision.objections].sort((a, b) => STRICTNESS[a.verdict] - STRICTNESS[b.verdict]).map((objection) => objection.ruleId),
  ...decision.unknown,
];

/** A decision and what it was made on, to be written together. */
export function decisionWrites(
  request: Pick<ContactRequest, 'key' | 'channel' | 'at' | 'review' | 'reviewAs' | 'journey'>,
  snapshot: Pick<ContactSnapshot, 'person' | 'account' | 'addresses'>,
  of: { readonly id: DecisionId; readonly enrolment: EnrolmentId | null; readonly attempt: AttemptId | null },
  decision: GateDecision,
): readonly Write[] {
  const { person, account } = snapshot;
  const kept: Write = {
    write: 'insert',
    into: 'decisions',
    row: {
      id: of.id,
      workspaceId: person.workspaceId,
      key: request.key,
      personId: person.id,
      accountId: account.id,
      enrolmentId: of.enrolment,
      attemptId: of.attempt,
      channel: request.channel,
      at: request.at,
      verdict: decision.verdict,
      until: decision.until,
      rules: rulesInTheWay(decision),
      decision: plainJson(stored(decision, decision.verdict === 'review' ? (request.reviewAs ?? request.review) : request.review)),
      facts: decision.facts,
      packs: decision.packs.map(({ id, version, hash }) => ({ id, version: String(version), hash })),
      tzdata: decision.tzdata,
    },
  };
  const { context, reviewed, verdict, until, packs } = decision;
  if (context === null) return [kept];
  const seen: Write = {
    write: 'insert',
    into: 'decisionContexts',
    row: {
      decisionId: of.id,
      workspaceId: person.workspaceId,
      at: request.at,
      personId: person.id,
      accountId: account.id,
      journeyId: request.journey === null ? null : parseId('journey', request.journey),
      channel: request.channel,
      verdict,
      until,
      reviewed,
      packs: packs.map(({ hash }) => hash),
      context: keptContext(context, snapshot.addresses),
    },
  };
  return [kept, seen];
}
