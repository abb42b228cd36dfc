import { dispatchContact } from './dispatch-contact.ts';
import type { ContactRequest } from './contact-request.ts';
import type { ContactResult } from './contact-result.ts';
import type { GateOptions, GateTools } from './gate-tools.ts';
import type { ContactQuestion } from './contact-question.ts';
import { mayContact, type ContactOpinion } from './may-contact.ts';
import { placeCall, type CallPermission, type CallRequest } from './place-call.ts';
import { packLibrary } from './pack-library.ts';
import { prepareContact, type Preparation } from './prepare-contact.ts';
import { previewDraft, type DraftOpinion, type DraftQuestion } from './preview-draft.ts';
import { rehearsalTools, type Rehearsal } from './rehearsal.ts';
import { reconcileAttempts, type Reconciled } from './reconcile-attempts.ts';

/** The one way to a debtor, for journeys, agents and machines alike. */
export interface ContactGate {
  /** Decides, reserves, sends and keeps. Idempotent by `request.key`. */
  dispatch(request: ContactRequest): Promise<ContactResult>;
  /** The same decision without any trace. */
  mayContact(question: ContactQuestion): Promise<ContactOpinion>;
  /** Thinks a contact through with its words, and leaves no trace: what somebody sees before they send it. */
  consider(request: ContactRequest): Promise<Preparation>;
  /** A text that is being written, as one person would get it in each of its languages; leaves no trace either. */
  preview(question: DraftQuestion): Promise<DraftOpinion>;
  /** The same for a call that a colleague makes: decided and written down before the number is shown. */
  placeCall(request: CallRequest): Promise<CallPermission>;
  /**
   * The same gate before a world of somebody's own, by the packs of this one. Whatever leaves there ends in that world, and
   * its links open nothing.
   */
  rehearse(world: Rehearsal): ContactGate;
  /** Asks providers what became of the contacts whose end nobody saw, and frees places that nobody will use. */
  reconcile(workspace: string): Promise<Reconciled>;
}

export function contactGate(options: GateOptions): ContactGate {
  return gateWith({
    ...options,
    packs: packLibrary(options.store),
    compose: { linkKey: options.linkKey, publicAddress: options.publicAddress },
  });
}

const gateWith = (tools: GateTools): ContactGate => ({
  dispatch: (request) => dispatchContact(tools, request),
  mayContact: (question) => mayContact(tools, question),
  consider: (request) => prepareContact(tools, request),
  preview: (question) => previewDraft(tools, question),
  placeCall: (request) => placeCall(tools, request),
  rehearse: (world) => gateWith(rehearsalTools(tools, world)),
  reconcile: (workspace) => reconcileAttempts(tools, workspace),
});
