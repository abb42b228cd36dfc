import { message, type Instant } from '@makegood/base';
import { channelSchema, consentKindSchema, type ConsentEntry, type Said } from '@makegood/contract';
import type { Consent } from '@makegood/store';
import { shownAddress } from '../accounts/masked-address.ts';
import type { Desk } from '../workspaces/desk.ts';
import { wireProof } from './proof.ts';
import { sourceName } from './source-name.ts';

/** What a kind of consent is called; one that this release does not know is called by its own word. */
export const consentName = (type: string): Said =>
  consentKindSchema.safeParse(type).success ? message(`engine.consent.kind.${type}`) : type;

export function stateOf({ given, revokedAt, expiresAt }: Consent, at: Instant): ConsentEntry['state'] {
  if (!given) return 'refused';
  if (revokedAt !== null && revokedAt <= at) return 'revoked';
  return expiresAt !== null && expiresAt <= at ? 'expired' : 'given';
}

export async function wireConsent(desk: Desk, consent: Consent, account: string): Promise<ConsentEntry> {
  const state = stateOf(consent, desk.now);
  const { details } = consent;
  const [from, to] = details?.window?.[0] ?? [];
  const over = state === 'revoked' ? consent.revokedAt : state === 'expired' ? consent.expiresAt : null;
  return {
    id: consent.id,
    channel: channelSchema.safeParse(consent.channel).data ?? null,
    address: consent.address === null ? null : shownAddress(desk.caller.roles, consent.address),
    state,
    since: over ?? consent.at,
    until: consent.expiresAt,
    thisAccount: details?.debtIds?.includes(account) ?? false,
    hours: from === undefined || to === undefined ? null : [from, to],
    weekdays: [...(details?.days ?? [])],
    words: consent.wording,
    proof: wireProof(consent.evidence),
    by: await sourceName(desk, (state === 'revoked' ? consent.revokedBy : null) ?? consent.source),
  };
}
