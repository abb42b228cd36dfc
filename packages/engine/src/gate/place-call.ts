import { instant, type AttemptId, type DecisionId, type Instant, type UserId } from '@makegood/base';
import type { Decision } from '@makegood/rules';
import type { ContactSnapshot, Write } from '@makegood/store';
import { derivedId } from '../effects/derived-id.ts';
import { ruleNames } from '../packs/rule-title.ts';
import { chooseAddress } from './choose-address.ts';
import { callWords, type SaidOnCall } from './contact-words.ts';
import { afterReview, decideContact } from './decide-contact.ts';
import { ContactInFlight, LEDGER_SPAN, type GateTools } from './gate-tools.ts';
import { isApproved, languageOf, reviewTaskWrite } from './review-task.ts';
import { decisionWrites } from './stored-decision.ts';

/** A call that a colleague is about to make by hand. */
export type CallRequest = {
  readonly workspace: string;
  readonly account: string;
  readonly person: string;
  /** Names this call; asked again under it, the answer is the same. */
  readonly key: string;
  readonly by: UserId;
  /** What they undertake to say. */
  readonly says: readonly SaidOnCall[];
  readonly callerIdShown: boolean;
  /** Key of the task with which a person let it pass a rule that asks for a review. */
  readonly review: string | null;
  /** Key under which a review is asked for when a rule wants one. */
  readonly reviewAs: string;
  readonly at: Instant;
};

export type CallPermission =
  /** Dial this number now; the call counts from this moment, answered or not. */
  | { readonly may: true; readonly attempt: AttemptId; readonly number: string; readonly decision: DecisionId }
  | {
      readonly may: false;
      readonly decision: DecisionId;
      readonly verdict: Decision['verdict'];
      readonly until: Instant | null;
      readonly rules: readonly string[];
    }
  | { readonly may: false; readonly decision: null; readonly reason: 'noWorkspace' | 'noAccount' | 'noAddress' };

const MOST_TURNS = 100;

/**
 * The gate for a voice: decided like every contact and written into the same ledger before the number is shown, so that
 * colleagues and journeys together keep to the caps.
 */
export async function placeCall(tools: GateTools, request: CallRequest): Promise<CallPermission> {
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const permission = await tryCall(tools, request);
    if (permission !== 'again') return permission;
  }
  throw new ContactInFlight(request.key);
}

async function tryCall(tools: GateTools, request: CallRequest): Promise<CallPermission | 'again'> {
  const { store } = tools;
  const known = await store.ledger.attemptByKey(request.workspace, request.key);
  if (known?.decisionId != null) return { may: true, attempt: known.id, number: known.address, decision: known.decisionId };
  const [said] = await store.ledger.decisionsByKey(request.workspace, request.key);
  if (said !== undefined) return { may: false, decision: said.id, verdict: said.verdict, until: said.until, rules: said.rules };
  const workspace = await store.workspaces.get(request.workspace);
  if (workspace === null) return { may: false, decision: null, reason: 'noWorkspace' };
  const since = instant(Math.max(0, request.at - LEDGER_SPAN));
  const snapshot = await store.ledger.snapshot({ workspace: workspace.id, person: request.person, account: request.account, since });
  if (snapshot === null) return { may: false, decision: null, reason: 'noAccount' };
  const address = chooseAddress('voice', snapshot.addresses, snapshot.holds, request.at);
  if (address === null) return { may: false, decision: null, reason: 'noAddress' };
  const asked = await decideContact(await tools.packs.binding(workspace.id, request.at), snapshot, {
    at: request.at,
    channel: 'voice',
    address,
    purpose: 'collection',
    words: callWords(request.says, request.callerIdShown ? 'shown' : 'private'),
    key: request.key,
  });
  const decision = (await isApproved(store, workspace.id, { ...request, journey: null })) ? afterReview(asked) : asked;
  const allowed = decision.verdict === 'allow';
  const attempt = allowed ? derivedId('attempt', request.key) : null;
  const id = derivedId('decision', `${request.key}#0`);
  const kept = decisionWrites({ ...request, channel: 'voice', journey: null }, snapshot, { id, enrolment: null, attempt }, decision);
  const named = await ruleNames({ store, workspace, now: request.at }, decision, languageOf(workspace));
  const writes: Write[] = [
    { write: 'expectLedger', person: snapshot.person.id, revision: snapshot.revision },
    ...kept,
    ...(decision.verdict === 'review'
      ? [
          reviewTaskWrite(
            { key: request.reviewAs, at: request.at, enrolment: null, what: 'call', rules: named, contact: CALL },
            workspace,
            snapshot,
          ),
        ]
      : []),
    ...(attempt === null ? [] : [callWrite(request, snapshot, attempt, id, address.value)]),
  ];
  // Written or overtaken: either way the next turn reads what stands.
  await store.commit(writes);
  return 'again';
}

/** What is kept of a call with its review: there are no words to keep. */
const CALL = { channel: 'voice', words: null, text: '' } as const;

const callWrite = (
  request: CallRequest,
  { person, account }: ContactSnapshot,
  id: AttemptId,
  decisionId: DecisionId,
  address: string,
): Write => ({
  write: 'insert',
  into: 'attempts',
  row: {
    id,
    key: request.key,
    workspaceId: person.workspaceId,
    personId: person.id,
    accountId: account.id,
    channel: 'voice',
    direction: 'outbound',
    address,
    purpose: 'collection',
    status: 'accepted',
    counts: true,
    reservedAt: request.at,
    sentAt: request.at,
    provider: `agent:${request.by}`,
    decisionId,
  },
});
