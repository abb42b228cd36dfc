import { instant } from '@makegood/base';
import type { ContactSnapshot, Store, Workspace } from '@makegood/store';
import { chooseAddress } from './choose-address.ts';
import type { IntendedContact } from './contact-context.ts';
import type { ContactQuestion } from './contact-question.ts';
import { wordsAskedAbout } from './contact-words.ts';
import { LEDGER_SPAN } from './gate-tools.ts';

export type AskedAbout =
  | { readonly possible: true; readonly workspace: Workspace; readonly snapshot: ContactSnapshot; readonly intended: IntendedContact }
  | { readonly possible: false; readonly reason: 'noWorkspace' | 'noAccount' | 'noAddress' };

/** A contact that is only asked about, as the rules would see it: the words are taken to be well made. */
export async function askedAbout(store: Pick<Store, 'workspaces' | 'ledger'>, question: ContactQuestion): Promise<AskedAbout> {
  const workspace = await store.workspaces.get(question.workspace);
  if (workspace === null) return { possible: false, reason: 'noWorkspace' };
  const since = instant(Math.max(0, question.at - LEDGER_SPAN));
  const snapshot = await store.ledger.snapshot({ workspace: workspace.id, person: question.person, account: question.account, since });
  if (snapshot === null) return { possible: false, reason: 'noAccount' };
  const address = chooseAddress(question.channel, snapshot.addresses, snapshot.holds, question.at);
  if (address === null) return { possible: false, reason: 'noAddress' };
  const intended: IntendedContact = {
    at: question.at,
    channel: question.channel,
    address,
    purpose: question.purpose ?? 'collection',
    words: wordsAskedAbout(question.channel),
    key: null,
  };
  return { possible: true, workspace, snapshot, intended };
}
