import { instant, type Instant } from '@makegood/base';
import type { PackReference } from '@makegood/journey/core';
import type { ChannelId } from '@makegood/messaging';
import type { Purpose } from '@makegood/rules';
import { chooseAddress } from './choose-address.ts';
import { wordsAskedAbout } from './contact-words.ts';
import { decideContact, type GateDecision } from './decide-contact.ts';
import { LEDGER_SPAN, type GateTools } from './gate-tools.ts';

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
  const { store } = tools;
  const workspace = await store.workspaces.get(question.workspace);
  if (workspace === null) return { possible: false, reason: 'noWorkspace' };
  const since = instant(Math.max(0, question.at - LEDGER_SPAN));
  const snapshot = await store.ledger.snapshot({ workspace: workspace.id, person: question.person, account: question.account, since });
  if (snapshot === null) return { possible: false, reason: 'noAccount' };
  const address = chooseAddress(question.channel, snapshot.addresses, snapshot.holds, question.at);
  if (address === null) return { possible: false, reason: 'noAddress' };
  const choice = await tools.packs.binding(workspace.id, question.at, question.packs);
  const decision = await decideContact(choice, snapshot, {
    at: question.at,
    channel: question.channel,
    address,
    purpose: question.purpose ?? 'collection',
    words: wordsAskedAbout(question.channel),
    key: null,
  });
  return { possible: true, address: address.value, decision };
}
