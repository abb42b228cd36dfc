import { askedAbout } from './asked-about.ts';
import type { ContactQuestion } from './contact-question.ts';
import { decideContact, type GateDecision } from './decide-contact.ts';
import type { GateTools } from './gate-tools.ts';

export type ContactOpinion =
  | { readonly possible: true; readonly address: string; readonly decision: GateDecision }
  | { readonly possible: false; readonly reason: 'noWorkspace' | 'noAccount' | 'noAddress' };

/** The decision that a contact would get at that instant. Nothing is reserved and nothing is kept; the words are taken to be well made. */
export async function mayContact(tools: GateTools, question: ContactQuestion): Promise<ContactOpinion> {
  const asked = await askedAbout(tools.store, question);
  if (!asked.possible) return asked;
  const choice = await tools.packs.binding(asked.workspace.id, question.at, question.packs);
  const decision = await decideContact(choice, asked.snapshot, asked.intended);
  return { possible: true, address: asked.intended.address.value, decision };
}
