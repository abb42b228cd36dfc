import { dispatchContact } from './dispatch-contact.ts';
import type { ContactRequest } from './contact-request.ts';
import type { ContactResult } from './contact-result.ts';
import type { GateOptions, GateTools } from './gate-tools.ts';
import { mayContact, type ContactOpinion, type ContactQuestion } from './may-contact.ts';
import { noteCall, placeCall, type CallOutcome, type CallPermission, type CallRequest } from './place-call.ts';
import { packLibrary } from './pack-library.ts';
import { reconcileAttempts, type Reconciled } from './reconcile-attempts.ts';

/** The one way to a debtor, for journeys, agents and machines alike. */
export interface ContactGate {
  /** Decides, reserves, sends and keeps. Idempotent by `request.key`. */
  dispatch(request: ContactRequest): Promise<ContactResult>;
  /** The same decision without any trace. */
  mayContact(question: ContactQuestion): Promise<ContactOpinion>;
  /** The same for a call that a colleague makes: decided and written down before the number is shown. */
  placeCall(request: CallRequest): Promise<CallPermission>;
  /** How such a call ended; false when there is none under this key. */
  noteCall(workspace: string, key: string, outcome: CallOutcome): Promise<boolean>;
  /** Asks providers what became of the contacts whose end nobody saw, and frees places that nobody will use. */
  reconcile(workspace: string): Promise<Reconciled>;
}

export function contactGate(options: GateOptions): ContactGate {
  const tools: GateTools = {
    ...options,
    packs: packLibrary(options.store),
    compose: { linkKey: options.linkKey, publicAddress: options.publicAddress },
  };
  return {
    dispatch: (request) => dispatchContact(tools, request),
    mayContact: (question) => mayContact(tools, question),
    placeCall: (request) => placeCall(tools, request),
    noteCall: (workspace, key, outcome) => noteCall(tools, workspace, key, outcome),
    reconcile: (workspace) => reconcileAttempts(tools, workspace),
  };
}
