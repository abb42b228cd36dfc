import { instant, type Instant } from '@makegood/base';
import { CHANNELS, TRIED_PURPOSES, type Channel, type TriedPurpose } from '@makegood/contract';
import { decideSync, leavesOf, packsFor, rulesInForce, type Condition, type LoadedPack, type Objection, type Rule } from '@makegood/rules';
import type { ContactSnapshot } from '@makegood/store';
import { chooseAddress } from '../gate/choose-address.ts';
import { contactContext } from '../gate/contact-context.ts';
import { wordsAskedAbout } from '../gate/contact-words.ts';
import { LEDGER_SPAN } from '../gate/gate-tools.ts';
import { packsInForce } from '../packs/packs-in-force.ts';
import type { Desk } from '../workspaces/desk.ts';

/** What stands for and against contact with a person. */
export type Standing = Pick<ContactSnapshot, 'holds' | 'consents' | 'preferences'>;
export const NOTHING_STANDS: Standing = { holds: [], consents: [], preferences: [] };

export type Objected = { readonly channel: Channel; readonly purpose: TriedPurpose; readonly objection: Objection };
export type KnownRule = { readonly rule: Rule; readonly pack: LoadedPack; readonly conditions: readonly Condition[] };

/** Tries every channel that has an address, for each purpose, with this standing in place of the person's own. */
export type Weighing = {
  readonly at: Instant;
  readonly snapshot: ContactSnapshot;
  /** @param value Only this address, where what is tried speaks of one. */
  objections(standing: Standing, value?: string): readonly Objected[];
  ruleOf(objection: Pick<Objection, 'packId' | 'ruleId'>): KnownRule | undefined;
};

/** Null when the account or the person is not there, or nobody knows where the person lives: then everything is refused anyway. */
export async function weighStanding(desk: Desk, account: string, person: string): Promise<Weighing | null> {
  const { store, workspace, now } = desk;
  const since = instant(Math.max(0, now - LEDGER_SPAN));
  const snapshot = await store.ledger.snapshot({ workspace: workspace.id, person, account, since });
  const residence = snapshot?.person.jurisdiction ?? snapshot?.person.subdivision ?? snapshot?.person.country;
  if (!snapshot || residence == null) return null;
  const inForce = (await packsInForce(store, workspace.id, now)).flatMap(({ loaded }) => loaded ?? []);
  const packs = packsFor(residence, inForce);
  return {
    at: now,
    snapshot,
    objections: (standing, value) =>
      CHANNELS.flatMap((channel) =>
        TRIED_PURPOSES.flatMap((purpose) => tried(packs, { ...snapshot, ...standing }, channel, purpose, now, value)),
      ),
    ruleOf: ruleFinder(packs, now),
  };
}

function tried(
  packs: readonly LoadedPack[],
  snapshot: ContactSnapshot,
  channel: Channel,
  purpose: TriedPurpose,
  at: Instant,
  value: string | undefined,
): readonly Objected[] {
  const addresses = value === undefined ? snapshot.addresses : snapshot.addresses.filter((known) => known.value === value);
  const address = chooseAddress(channel, addresses, snapshot.holds, at);
  if (address === null) return [];
  const built = contactContext(snapshot, { at, channel, address, purpose, words: wordsAskedAbout(channel), key: null });
  return built.ok ? decideSync(packs, built.context).objections.map((objection) => ({ channel, purpose, objection })) : [];
}

function ruleFinder(packs: readonly LoadedPack[], at: Instant): Weighing['ruleOf'] {
  const known = new Map<string, KnownRule>();
  for (const pack of packs)
    for (const { rule, objects } of rulesInForce(pack, at))
      known.set(`${pack.pack.id}/${rule.id}`, { rule, pack, conditions: [rule.when, objects].filter((part) => part != null) });
  return ({ packId, ruleId }) => known.get(`${packId}/${ruleId}`);
}

/** Every leaf of a rule's conditions. */
export const leavesOfRule = ({ conditions }: Pick<KnownRule, 'conditions'>) =>
  conditions.flatMap((condition) => leavesOf(condition, '').map(({ leaf }) => leaf));
