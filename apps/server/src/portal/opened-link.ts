import { LOCALES, parseId, type Locale } from '@makegood/base';
import type { Desk } from '@makegood/engine';
import { parsePayToken, payTokenHash } from '@makegood/payments';
import type { Account, Address, Link, Person } from '@makegood/store';
import type { Product } from '../product/product.ts';

/** What a link leads to, and to whom it was sent. */
export type OpenedLink = {
  readonly link: Link;
  readonly person: Person;
  readonly account: Account;
  readonly addresses: readonly Address[];
  readonly desk: Desk;
};

const DEBTOR = parseId('user', 'usr_debtor');
if (DEBTOR === null) throw new Error('The debtor has no id');
/** Debtors do not sign in; what they do on these pages is done under this name. */
const debtor = { id: DEBTOR, name: 'debtor', roles: [], locale: 'en' } as const;

/** The link of a token, when there is one of this kind and what it is about is still there. */
export async function openLink(product: Product, kind: Link['kind'], text: string): Promise<OpenedLink | null> {
  const token = parsePayToken(text);
  const { store } = product;
  const link = token === null ? null : await store.workspaces.link(payTokenHash(token));
  if (!link || link.kind !== kind) return null;
  const workspace = await store.workspaces.get(link.workspaceId);
  const person = await store.people.get(link.workspaceId, link.personId);
  const account = await store.accounts.get(link.workspaceId, link.accountId);
  if (!workspace || !person || !account) return null;
  const addresses = await store.people.addresses(workspace.id, person.id);
  return { link, person, account, addresses, desk: product.desk(workspace, debtor) };
}

/** The person's own language; where it is not known, the first of the browser's that we speak. */
export function languageOf(person: Person | null, acceptLanguage: string | null): Locale {
  if (person?.language) return person.language;
  const asked = (acceptLanguage ?? '').split(',').map((part) => part.trim().slice(0, 2).toLowerCase());
  return LOCALES.find((locale) => asked.includes(locale)) ?? 'en';
}
