import { message, money, plus, type Instant } from '@makegood/base';
import { channelSchema, type AccountDetail, type Channel } from '@makegood/contract';
import { asksFor, inForce, type Address, type Consent, type Person, type Preference } from '@makegood/store';
import { packsInForce } from '../packs/packs-in-force.ts';
import { CAP_WINDOW, weeklyCap } from '../packs/weekly-cap.ts';
import { journeyNames } from '../queries/journey-names.ts';
import { preferredChannel } from '../standing/preferred-channel.ts';
import type { Desk } from '../workspaces/desk.ts';
import { accountSummary, placeOf } from './account-summary.ts';
import { findAccount } from './find-account.ts';
import { shownAddress } from './masked-address.ts';
import { nextStep } from './next-step.ts';
import { wireEnrolment } from './work-enrolment.ts';
import { wireHold } from './wire-hold.ts';

/** One account with its person, what holds it, what comes next. @throws Problem `notFound` */
export async function readAccount(desk: Desk, id: string): Promise<AccountDetail> {
  const { account, debtor } = await findAccount(desk, id);
  const { store, workspace, now } = desk;
  const nameOf = await journeyNames(desk);
  const runs = await store.enrolments.ofAccount(workspace.id, id);
  const run = runs.find((candidate) => candidate.endedAt === null) ?? null;
  const allHolds = await store.people.holds(workspace.id, debtor.id);
  const holds = allHolds.filter((hold) => inForce(hold, now) && (hold.accountId === null || hold.accountId === account.id));
  const waking = runs.flatMap((candidate) => (candidate.endedAt === null && candidate.wakeAt !== null ? [candidate.wakeAt] : []));
  const nextAt = waking.length === 0 ? null : waking.reduce((first, at) => (at < first ? at : first));
  const summary = await accountSummary(
    desk,
    { account, debtor, run, nextAt },
    holds.map((hold) => ({ person: debtor.id, account: hold.accountId, status: hold.status })),
    nameOf,
  );
  const consents = await store.people.consents(workspace.id, debtor.id);
  const payments = await store.accounts.payments(workspace.id, id);
  const paid = payments.filter((payment) => !payment.reversed && payment.currency === account.currency);
  return {
    account: {
      ...summary,
      original: money(account.originalMinor, account.currency),
      dueDate: account.dueDate,
      openedOn: account.openedAt,
      tags: [...account.tags],
    },
    person: await personOf(desk, debtor, account.id),
    holds: await Promise.all(holds.map((hold) => wireHold(desk, hold))),
    consents: consents.map((consent) => wireConsent(desk, consent)),
    next: run ? await nextStep(desk, run, { account, person: debtor }, nameOf(run.journeyId)) : null,
    stats: {
      contacts: await contactsOf(desk, debtor, account),
      prefers: prefersOf(await store.people.preferences(workspace.id, debtor.id), consents, desk.now),
      paid: money(
        paid.reduce((sum, payment) => sum + payment.minor, 0),
        account.currency,
      ),
    },
    promises: (await store.accounts.promises(workspace.id, id)).map((promise) => ({
      id: promise.id,
      amount: money(promise.minor, promise.currency),
      due: promise.dueDate,
      state: promise.status,
    })),
    enrolments: await Promise.all(runs.map((row) => wireEnrolment(desk, row, nameOf))),
  };
}

async function personOf(desk: Desk, person: Person, account: string): Promise<AccountDetail['person']> {
  const others = await desk.store.accounts.ofPerson(desk.workspace.id, person.id);
  const addresses = await desk.store.people.addresses(desk.workspace.id, person.id);
  return {
    id: person.id,
    name: person.fullName,
    kind: person.custom['kind'] === 'company' ? 'company' : 'human',
    language: person.language,
    place: placeOf(person),
    addresses: addresses.map((address) => ({
      id: address.id,
      kind: address.kind,
      value: shownAddress(desk.caller.roles, address.value),
      usable: address.status === 'active',
      note: noteOn(address),
    })),
    others: others
      .filter((other) => other.id !== account)
      .map((other) => ({ id: other.id, reference: other.externalId, balance: money(other.balanceMinor, other.currency) })),
  };
}

function noteOn(address: Address) {
  if (address.status !== 'active') return message(`engine.address.${address.status}`);
  return address.addressType === 'work' ? message('engine.address.work') : null;
}

const wireConsent = (desk: Desk, consent: Consent): AccountDetail['consents'][number] => ({
  id: consent.id,
  channel: channelOf(consent.channel),
  address: consent.address === null ? null : shownAddress(desk.caller.roles, consent.address),
  granted: consent.given && consent.revokedAt === null,
  at: consent.revokedAt ?? consent.at,
  words: consent.wording,
  source: consent.source,
});

const channelOf = (text: string | null): Channel | null => channelSchema.safeParse(text).data ?? null;

/** Contacts of the last seven days over all channels and accounts of the person, beside the strictest rule that counts them. */
async function contactsOf(
  desk: Desk,
  person: Person,
  account: Parameters<typeof weeklyCap>[1],
): Promise<AccountDetail['stats']['contacts']> {
  const attempts = await desk.store.ledger.attemptsOfPerson(desk.workspace.id, person.id, plus(desk.now, -CAP_WINDOW));
  const packs = (await packsInForce(desk.store, desk.workspace.id, desk.now)).flatMap(({ loaded }) => loaded ?? []);
  const cap = weeklyCap(person, account, packs, desk.now);
  return {
    count: attempts.filter((attempt) => attempt.counts && attempt.direction === 'outbound' && attempt.reservedAt <= desk.now).length,
    cap: cap?.max ?? null,
    rule: cap?.rule ?? null,
  };
}

/** The channel and the hours that the person asked for; without such a wish the hours that they agreed to. */
function prefersOf(preferences: readonly Preference[], consents: readonly Consent[], now: Instant): AccountDetail['stats']['prefers'] {
  const wished = preferences.filter((wish) => wish.type === 'contactPreference' && asksFor(wish, now)).sort((a, b) => b.since - a.since);
  const agreed = [...consents].reverse().find((consent) => consent.given && consent.revokedAt === null && consent.details?.window);
  const hours = wished.find(({ details }) => details.daily !== undefined)?.details.daily?.[0] ?? agreed?.details?.window?.[0];
  return { channel: preferredChannel(preferences, now), from: hours?.[0] ?? null, until: hours?.[1] ?? null };
}
