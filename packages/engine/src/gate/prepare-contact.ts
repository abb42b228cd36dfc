import { instant, parseId, type DecisionId, type EnrolmentId } from '@makegood/base';
import { CONTACT_PURPOSES, type TemplatePurpose } from '@makegood/journey/template';
import type { Address, ContactSnapshot, Workspace } from '@makegood/store';
import type { Outlet } from '../channels/outlet.ts';
import { derivedId } from '../effects/derived-id.ts';
import { chooseAddress } from './choose-address.ts';
import { composeMessage, type ComposedMessage } from './compose-message.ts';
import { earnedPurpose } from './contact-purpose.ts';
import type { ContactRequest } from './contact-request.ts';
import { afterReview, decideContact, type GateDecision } from './decide-contact.ts';
import { LEDGER_SPAN, type GateTools } from './gate-tools.ts';
import { wordsOf } from './message-elements.ts';
import { isApproved } from './review-task.ts';

/** A contact thought through on one picture of the facts: who, where, which words, and what the rules say. Nothing is written. */
export type PreparedContact = {
  readonly workspace: Workspace;
  readonly snapshot: ContactSnapshot;
  readonly enrolment: EnrolmentId | null;
  readonly address: Address;
  readonly outlet: Outlet;
  readonly message: ComposedMessage;
  /** What the message is for, as far as it may claim that. */
  readonly purpose: TemplatePurpose;
  readonly decision: GateDecision;
  readonly decisionId: DecisionId;
};

export type Preparation =
  { readonly possible: true; readonly contact: PreparedContact } | { readonly possible: false; readonly reason: string };

const not = (reason: string): Preparation => ({ possible: false, reason });

export async function prepareContact(tools: GateTools, request: ContactRequest): Promise<Preparation> {
  const { store } = tools;
  const workspace = await store.workspaces.get(request.workspace);
  if (workspace === null) return not('noWorkspace');
  const since = instant(Math.max(0, request.at - LEDGER_SPAN));
  const snapshot = await store.ledger.snapshot({ workspace: workspace.id, person: request.person, account: request.account, since });
  if (snapshot === null) return not('noAccount');
  const outlet = tools.channels.outletFor(workspace, request.channel);
  if (outlet === null) return not('noProvider');
  const address = chooseAddress(request.channel, snapshot.addresses, snapshot.holds, request.at);
  if (address === null) return not('noAddress');
  const promise = (await store.accounts.promises(workspace.id, snapshot.account.id)).find((one) => one.status === 'open') ?? null;
  const message = composeMessage(request, workspace, snapshot, promise, tools.compose);
  if (!message.ok) return not(message.error);
  const claim = earnedPurpose(request.purpose, snapshot, promise, request.at);
  const purpose = CONTACT_PURPOSES[claim];
  const { rendered } = message.value;
  const choice = await tools.packs.binding(workspace.id, request.at, request.packs);
  const asked = await decideContact(choice, snapshot, {
    at: request.at,
    channel: request.channel,
    address,
    purpose,
    words: wordsOf(request.template, rendered, purpose),
    key: request.key,
  });
  const decision = (await isApproved(store, workspace.id, request)) ? afterReview(asked) : asked;
  const earlier = await store.ledger.decisionsByKey(workspace.id, request.key);
  return {
    possible: true,
    contact: {
      workspace,
      snapshot,
      enrolment: request.enrolment === null ? null : parseId('enrolment', request.enrolment),
      address,
      outlet,
      message: message.value,
      purpose: claim,
      decision,
      decisionId: derivedId('decision', `${request.key}#${earlier.length}`),
    },
  };
}
