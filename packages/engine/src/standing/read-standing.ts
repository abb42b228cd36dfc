import { CHANNELS, CONSENT_KINDS, type Bearing, type ConsentEntry, type Standing as WireStanding } from '@makegood/contract';
import { asksFor, inForce, type Consent, type Hold, type Preference } from '@makegood/store';
import { findAccount } from '../accounts/find-account.ts';
import { wireHold } from '../accounts/wire-hold.ts';
import type { Desk } from '../workspaces/desk.ts';
import { allowedBy, stoppedBy } from './bearings.ts';
import { consentName, stateOf, wireConsent } from './wire-consent.ts';
import { wirePreference } from './wire-preference.ts';
import { weighStanding, type Weighing } from './weigh-standing.ts';

/**
 * What stands for and against contact about an account now, each with the rules by which it stops or allows something.
 * @throws Problem `notFound`
 */
export async function readStanding(desk: Desk, id: string): Promise<WireStanding> {
  const { account, debtor } = await findAccount(desk, id);
  const { people } = desk.store;
  const weighing = await weighStanding(desk, account.id, debtor.id);
  const holds = (await people.holds(desk.workspace.id, debtor.id)).filter(
    (hold) => inForce(hold, desk.now) && (hold.accountId === null || hold.accountId === account.id),
  );
  const consents = latestWords(await people.consents(desk.workspace.id, debtor.id));
  const wishes = (await people.preferences(desk.workspace.id, debtor.id)).filter((wish) => asksFor(wish, desk.now));
  const entries = await Promise.all(
    consents.map(async (consent) => ({
      type: consent.type,
      entry: { ...(await wireConsent(desk, consent, account.id)), bears: ofConsent(desk, weighing, consent) },
    })),
  );
  return {
    at: desk.now,
    holds: await Promise.all(holds.map(async (hold) => ({ ...(await wireHold(desk, hold)), bears: ofHold(weighing, hold) }))),
    consents: byKind(entries),
    preferences: await Promise.all(wishes.map(async (wish) => ({ ...(await wirePreference(desk, wish)), bears: ofWish(weighing, wish) }))),
  };
}

/** Of several words about the same kind, channel and address the latest; what was said before it is in the timeline. */
function latestWords(consents: readonly Consent[]): readonly Consent[] {
  const latest = new Map<string, Consent>();
  for (const consent of consents) {
    const { type, channel, address, details } = consent;
    const key = JSON.stringify([type, channel, address, details?.debtIds ?? null]);
    const before = latest.get(key);
    if (!before || (consent.revokedAt ?? consent.at) >= (before.revokedAt ?? before.at)) latest.set(key, consent);
  }
  return [...latest.values()];
}

type Entry = ConsentEntry & { readonly bears: Bearing[] };

function byKind(entries: readonly { readonly type: string; readonly entry: Entry }[]): WireStanding['consents'] {
  const kinds = [...new Set<string>([...CONSENT_KINDS, ...entries.map(({ type }) => type)])];
  return kinds.flatMap((type) => {
    const ours = entries
      .filter((one) => one.type === type)
      .map(({ entry }) => entry)
      .sort((a, b) => place(a) - place(b));
    return ours.length === 0 ? [] : [{ type, name: consentName(type), entries: ours }];
  });
}

/** In the order of the channels; what is for every channel comes first. */
const place = ({ channel }: Entry): number => (channel === null ? -1 : CHANNELS.indexOf(channel));

const ofHold = (weighing: Weighing | null, hold: Hold): Bearing[] => {
  const value = hold.scope === 'address' && hold.scopeValue !== null ? hold.scopeValue : undefined;
  return weighing ? [...stoppedBy(weighing, { holds: [hold] }, value)] : [];
};

function ofConsent(desk: Desk, weighing: Weighing | null, consent: Consent): Bearing[] {
  if (!weighing) return [];
  const bears = stateOf(consent, desk.now) === 'given' ? allowedBy : stoppedBy;
  return [...bears(weighing, { consents: [consent] }, consent.address ?? undefined)];
}

const ALL_WEEK = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/**
 * A wish about hours stops contact at some of them only: which rules honour it is found by wishing for all of them. When
 * it lets go follows from its hours, so no end is told.
 */
function ofWish(weighing: Weighing | null, wish: Preference): Bearing[] {
  if (!weighing) return [];
  const hourly = wish.type === 'inconvenientTimes' || wish.type === 'contactPreference';
  const tried: Preference = hourly ? { ...wish, type: 'inconvenientTimes', details: { weekdays: ALL_WEEK } } : wish;
  const bears = stoppedBy(weighing, { preferences: [tried] });
  return bears.map((bearing) => (hourly ? { ...bearing, until: null } : bearing));
}
