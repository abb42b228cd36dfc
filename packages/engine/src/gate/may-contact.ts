import type { Instant } from '@makegood/base';
import type { PackReference } from '@makegood/journey/core';
import type { ChannelId } from '@makegood/messaging';
import type { Purpose } from '@makegood/rules';
import { askedAbout } from './asked-about.ts';
import { decideContact, type GateDecision } from './decide-contact.ts';
import type { GateTools } from './gate-tools.ts';

/** A contact that is only asked about: what an agent sees before dialling, when a wait may end. */
export type ContactQuestion = {
  readonly workspace: string;
  readonly account: string;
  readonly person: string;
  readonly channel: ChannelId;
  readonly at: Instant;
  /** Collection when absent. */
  readonly purpose?: Purpose;
  /** Those that a journey's version was published under, which bind where the workspace has them no more. */
  readonly packs?: readonly PackReference[];
};

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
