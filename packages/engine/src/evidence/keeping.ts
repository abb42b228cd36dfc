import type { LocalDate } from '@makegood/base';
import { localAt } from '@makegood/calendar';
import type { KeepingDuty } from '@makegood/contract';
import type { Account, LegalHold, Person } from '@makegood/store';
import type { Desk } from '../workspaces/desk.ts';
import { dutiesOf, type RetentionRules } from './keeping-duties.ts';
import { holdsInForce } from './legal-holds.ts';

/** Why an account's records stay, the first that holds; `mayGo` when nothing keeps them. */
export type Keeping = 'legalHold' | 'open' | 'term' | 'noTerm' | 'mayGo';
export type KeptAccount = {
  readonly account: Account;
  readonly keeping: Keeping;
  /** Longest first, those that have run out too. */
  readonly duties: readonly KeepingDuty[];
};
export type KeptPerson = { readonly person: Person; readonly legalHolds: readonly LegalHold[]; readonly accounts: readonly KeptAccount[] };

/** Why each of a person's accounts stays or may go, today in the workspace. */
export async function keepingOf(desk: Desk, rules: RetentionRules, person: Person): Promise<KeptPerson> {
  const { store, workspace } = desk;
  const holds = await store.evidence.legalHoldsOf(workspace.id, person.id);
  const accounts: KeptAccount[] = [];
  for (const account of await store.accounts.ofPerson(workspace.id, person.id)) {
    const duties = dutiesOf(desk, rules, person, account, await store.evidence.lastOn(workspace.id, account.id));
    accounts.push({ account, duties, keeping: keepingOfAccount(account, holds, duties, today(desk)) });
  }
  return { person, legalHolds: holdsInForce(holds), accounts };
}

export const today = (desk: Pick<Desk, 'now' | 'workspace'>): LocalDate => localAt(desk.now, desk.workspace.timezone).date;

function keepingOfAccount(account: Account, holds: readonly LegalHold[], duties: readonly KeepingDuty[], day: LocalDate): Keeping {
  if (holdsInForce(holds, account.id).length > 0) return 'legalHold';
  if (account.status === 'open') return 'open';
  const [longest] = duties;
  return longest === undefined ? 'noTerm' : day < longest.until ? 'term' : 'mayGo';
}

/** By retention somebody goes only when all there is of them may: a term has run out for each account, and none is kept. */
export const mayGoByRetention = ({ legalHolds, accounts }: KeptPerson): boolean =>
  legalHolds.length === 0 && accounts.length > 0 && accounts.every(({ keeping }) => keeping === 'mayGo');
