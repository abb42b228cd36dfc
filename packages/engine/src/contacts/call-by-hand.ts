import { message } from '@makegood/base';
import { callElementSchema, type AnswerOf, type api, type CallElement } from '@makegood/contract';
import type { Attempt } from '@makegood/store';
import { findAccount } from '../accounts/find-account.ts';
import { readDecisionOf } from '../accounts/read-decision.ts';
import { askedElements } from '../gate/asked-elements.ts';
import { packsInForce } from '../packs/packs-in-force.ts';
import { auditLine } from '../workspaces/audit-line.ts';
import type { Desk } from '../workspaces/desk.ts';
import { handReview } from './hand-review.ts';
import { wireCall } from './wire-call.ts';

type Sheet = AnswerOf<(typeof api)['contacts']['callSheet']>;
type Answer = AnswerOf<(typeof api)['contacts']['call']>;

/** What the place asks to be said on a call, and the caller's own calls that nobody has noted the end of. @throws Problem `notFound` */
export async function callSheet(desk: Desk, id: string): Promise<Sheet> {
  const { account, debtor } = await findAccount(desk, id);
  const residence = debtor.jurisdiction ?? debtor.subdivision ?? debtor.country;
  const packs = (await packsInForce(desk.store, desk.workspace.id, desk.now)).flatMap(({ loaded }) => loaded ?? []);
  const asked =
    residence === null ? [] : askedElements(packs, { residence, creditorType: account.creditorType, channel: 'voice', at: desk.now });
  const attempts = await desk.store.ledger.attemptsOfAccount(desk.workspace.id, account.id);
  return {
    says: asked.flatMap((element) => callElementSchema.safeParse(element).data ?? []),
    open: attempts.filter((attempt) => isOwnCall(desk, attempt) && attempt.outcome === null).map(wireCall),
  };
}

const isOwnCall = (desk: Desk, { channel, direction, provider }: Attempt): boolean =>
  channel === 'voice' && direction === 'outbound' && provider === `agent:${desk.caller.id}`;

/**
 * Asks the gate for a call. When it agrees the call stands in the ledger and counts, answered or not, before the number is
 * shown; so colleagues and journeys together keep to the caps. The same deed again has the same answer.
 * @throws Problem `notFound`
 */
export async function callByHand(
  desk: Desk,
  id: string,
  asked: { readonly deed: string; readonly says: readonly CallElement[]; readonly callerIdShown: boolean },
): Promise<Answer> {
  const { account, debtor } = await findAccount(desk, id);
  const review = await handReview(desk, account.id, 'voice', null);
  const permission = await desk.gate.placeCall({
    workspace: desk.workspace.id,
    account: account.id,
    person: debtor.id,
    key: handKey(desk, account.id, asked.deed),
    by: desk.caller.id,
    says: asked.says,
    callerIdShown: asked.callerIdShown,
    review: review.approved ? review.key : null,
    reviewAs: review.key,
    at: desk.now,
  });
  if (!permission.may && permission.decision === null) {
    const reason = permission.reason === 'noAddress' ? 'engine.account.noAddress' : 'engine.account.unknown';
    return { call: null, decision: null, problem: message(reason) };
  }
  const decision = permission.decision === null ? null : await readDecisionOf(desk, permission.decision);
  if (!permission.may) return { call: null, decision, problem: null };
  const attempt = await desk.store.ledger.attempt(desk.workspace.id, permission.attempt);
  if (!attempt) throw new Error(`The call ${permission.attempt} is gone from the ledger`);
  await desk.store.commit([auditLine(desk, 'call.placed', attempt.id, { account: account.id, says: [...asked.says] })]);
  return { call: wireCall(attempt), decision, problem: null };
}

/** The name in the ledger of what somebody does by hand; the same deed is the same contact. */
export const handKey = (desk: Desk, account: string, deed: string): string =>
  `hand:${desk.workspace.id}:${account}:${desk.caller.id}:${deed}`;
