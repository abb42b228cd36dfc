import { instant, latest } from '@makegood/base';
import type { OutboundMessage } from '@makegood/messaging';
import type { Attempt, Write } from '@makegood/store';
import { ruleNames } from '../packs/rule-title.ts';
import { impossible, resultOf, resultOfDecision, type ContactResult } from './contact-result.ts';
import type { ContactRequest } from './contact-request.ts';
import { ContactInFlight, LEASE, type GateTools } from './gate-tools.ts';
import { prepareContact, type PreparedContact } from './prepare-contact.ts';
import { reservation, type Reservation } from './reserve-contact.ts';
import { languageOf, reviewTaskWrite } from './review-task.ts';
import { closeAddress, settleAttempt } from './settle-attempt.ts';
import { decisionWrites, rulesInTheWay } from './stored-decision.ts';

/** How often the ledger may change under our hands before we leave it to be asked again. */
const MOST_TURNS = 100;

/**
 * Makes one contact, or says why not. Each turn reads everything anew; what was decided on facts that have changed is
 * thrown away. Asked again under the same key after whatever happened, it goes on from what is written down.
 * @throws ContactInFlight when another process is sending it; StoreError when the store cannot be reached. Both: ask again.
 */
export async function dispatchContact(tools: GateTools, asked: ContactRequest): Promise<ContactResult> {
  const request = await asOfNow(tools, asked);
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const attempt = await tools.store.ledger.attemptByKey(request.workspace, request.key);
    const result = await takeTurn(tools, request, attempt);
    if (result !== 'again') return result;
  }
  throw new ContactInFlight(request.key);
}

/** Where the clock is the real one, a request that was held up on its way is decided by the time it is now, not by when it set out. */
async function asOfNow(tools: GateTools, request: ContactRequest): Promise<ContactRequest> {
  const workspace = await tools.store.workspaces.get(request.workspace);
  return workspace?.mode === 'live' ? { ...request, at: latest(request.at, tools.realNow()) } : request;
}

async function takeTurn(tools: GateTools, request: ContactRequest, attempt: Attempt | null): Promise<ContactResult | 'again'> {
  if (attempt !== null) {
    const over = resultOf(attempt);
    if (over !== null) return over;
    if (attempt.status === 'claimed') return reconcile(tools, request, attempt);
  }
  const [said] =
    attempt === null || attempt.status === 'released'
      ? (await tools.store.ledger.decisionsByKey(request.workspace, request.key)).slice(-1)
      : [];
  const answered = said === undefined ? null : resultOfDecision(said);
  if (answered !== null) return answered;
  const prepared = await prepareContact(tools, request);
  if (!prepared.possible) return (await release(tools, attempt, [])) ? impossible(prepared.reason) : 'again';
  const { contact } = prepared;
  if (contact.decision.verdict !== 'allow') return refuse(tools, request, contact, attempt);
  tools.fault?.('beforeReserve');
  const place = reservation(request, contact, attempt, tools.realNow());
  const reserved = await tools.store.commit(place.writes);
  if (!reserved.ok) return 'again';
  tools.fault?.('afterReserve');
  return send(tools, request, contact, place);
}

/** Keeps a verdict against the contact; a place that was held for it is given up in the same moment. */
async function refuse(
  tools: GateTools,
  request: ContactRequest,
  contact: PreparedContact,
  attempt: Attempt | null,
): Promise<ContactResult | 'again'> {
  const { decision, decisionId: id, snapshot, workspace, enrolment } = contact;
  const rules = rulesInTheWay(decision);
  const result = resultOfDecision({ id, verdict: decision.verdict, until: decision.until, rules });
  if (result === null) throw new Error('An allowed contact was to be refused');
  const writes: Write[] = [...decisionWrites(request, snapshot, { id, enrolment, attempt: attempt?.id ?? null }, decision)];
  if (decision.verdict === 'review') {
    const { text: written } = contact.message.rendered;
    const text =
      request.journey === null ? { text: written, ...(request.byHand ? { contact: { ...request.byHand, text: written } } : {}) } : {};
    const named = await ruleNames({ store: tools.store, workspace, now: request.at }, decision, languageOf(workspace));
    const asked = { key: request.reviewAs ?? request.key, at: request.at, enrolment, what: 'message' as const, rules: named, ...text };
    writes.push(reviewTaskWrite(asked, workspace, snapshot));
  }
  return (await release(tools, attempt, writes)) ? result : 'again';
}

async function release(tools: GateTools, attempt: Attempt | null, writes: readonly Write[]): Promise<boolean> {
  const giveUp: Write[] =
    attempt?.status === 'reserved'
      ? [
          {
            write: 'update',
            in: 'attempts',
            key: { id: attempt.id },
            set: { status: 'released', counts: false, leaseUntil: null },
            when: { status: 'reserved', leaseUntil: attempt.leaseUntil },
          },
        ]
      : [];
  if (giveUp.length + writes.length === 0) return true;
  return (await tools.store.commit([...writes, ...giveUp])).ok;
}

/**
 * Claims the place and sends. The claim stands on the same condition as the reservation: a stop that arrived in between
 * has changed the ledger, and then it is decided again. After the claim the message may have left, whatever happens here.
 */
async function send(
  tools: GateTools,
  request: ContactRequest,
  contact: PreparedContact,
  place: Reservation,
): Promise<ContactResult | 'again'> {
  const { store } = tools;
  const { outlet, snapshot, message, address } = contact;
  const claimed = await store.commit([
    { write: 'expectLedger', person: snapshot.person.id, revision: snapshot.revision + 1 },
    {
      write: 'update',
      in: 'attempts',
      key: { id: place.attempt },
      set: { status: 'claimed', claimedAt: request.at, leaseUntil: instant(tools.realNow() + LEASE) },
      when: { status: 'reserved', leaseUntil: place.lease },
    },
  ]);
  if (!claimed.ok) return 'again';
  tools.fault?.('afterClaim');
  const attempt = await store.ledger.attempt(contact.workspace.id, place.attempt);
  if (attempt === null) throw new Error(`The attempt ${place.attempt} is gone from the ledger`);
  const { rendered, oneClick } = message;
  const outbound: OutboundMessage = {
    key: request.key,
    to: address.value,
    ...outlet.sender,
    text: rendered.text,
    ...(rendered.subject === undefined ? {} : { subject: rendered.subject }),
    ...(rendered.html === undefined ? {} : { html: rendered.html }),
    ...(oneClick === null ? {} : { unsubscribeUrl: oneClick }),
  };
  const sent = await outlet.channel.send(outbound);
  tools.fault?.('afterAccept');
  const settled = await settleAttempt(store, attempt, outlet.channel.provider, sent, request.at);
  tools.fault?.('afterRecord');
  if (sent.outcome === 'rejected' && sent.class === 'suppress') await closeAddress(store, settled, request.at);
  return resultOf(settled) ?? 'again';
}

/**
 * A claimed contact whose end nobody wrote down. The provider is asked; what it cannot tell is unknown once the one who
 * claimed it has had their time, and it is never sent again. What certainly did not leave goes back to its place.
 */
async function reconcile(tools: GateTools, request: ContactRequest, attempt: Attempt): Promise<ContactResult | 'again'> {
  const { store } = tools;
  const workspace = await store.workspaces.get(request.workspace);
  const outlet = workspace === null ? null : tools.channels.outletFor(workspace, request.channel);
  const told = outlet === null ? null : await outlet.channel.lookup(request.key);
  const provider = outlet?.channel.provider ?? attempt.provider ?? 'unknown';
  if (told?.outcome === 'accepted') return resultOf(await settleAttempt(store, attempt, provider, told, request.at)) ?? 'again';
  const expired = attempt.leaseUntil === null || attempt.leaseUntil <= tools.realNow();
  if (told?.outcome === 'rejected' && (outlet?.idempotent || expired)) {
    const back = { status: 'reserved', claimedAt: null } as const;
    await store.commit([
      { write: 'update', in: 'attempts', key: { id: attempt.id }, set: back, when: { status: 'claimed', leaseUntil: attempt.leaseUntil } },
    ]);
    return 'again';
  }
  if (!expired) throw new ContactInFlight(request.key);
  const unknown = { outcome: 'unknown', detail: 'It was claimed and nobody saw how it ended' } as const;
  return resultOf(await settleAttempt(store, attempt, provider, unknown, request.at)) ?? 'again';
}
