import { createHmac } from 'node:crypto';
import type { Instant } from '@makegood/base';
import { newPayToken, payLink, payTokenHash, type PayToken } from '@makegood/payments';
import type { Account, Link, Person, Write } from '@makegood/store';

export type LinkKind = Link['kind'];

/**
 * The token in a person's links for an account. It follows from the installation's key, so the same link goes into every
 * message though the store keeps only its hash, and nobody without the key can make one up.
 */
export function linkToken(key: Uint8Array, kind: LinkKind, of: { readonly person: Person; readonly account: Account }): PayToken {
  const mac = createHmac('sha256', key).update(`${kind}:${of.account.workspaceId}:${of.account.id}:${of.person.id}`).digest();
  return newPayToken(mac);
}

/** One that looks like any other and that nobody is ever given: what somebody follows in a preview opens nothing. */
export const emptyToken = (key: Uint8Array, kind: LinkKind): PayToken =>
  newPayToken(createHmac('sha256', key).update(`preview:${kind}`).digest());

const PATHS: Readonly<Record<Exclude<LinkKind, 'pay'>, string>> = { unsubscribe: 'stop', preferences: 'choices' };

/** `https://host/pay/…`, `/stop/…` or `/choices/…`. */
export function linkAddress(publicAddress: string, kind: LinkKind, token: PayToken): string {
  if (kind === 'pay') return payLink(publicAddress, token);
  return `${publicAddress.replace(/\/+$/, '')}/${PATHS[kind]}/${token}`;
}

/** Makes a link known, so that whoever opens it is recognised; the first message that carries it does. */
export const linkWrite = (
  token: PayToken,
  kind: LinkKind,
  of: { readonly person: Person; readonly account: Account },
  at: Instant,
): Write => ({
  write: 'insertIfAbsent',
  into: 'links',
  row: {
    tokenHash: payTokenHash(token),
    workspaceId: of.account.workspaceId,
    kind,
    accountId: of.account.id,
    personId: of.person.id,
    createdAt: at,
  },
});
