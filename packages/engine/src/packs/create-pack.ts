import { message, type Json } from '@makegood/base';
import { localAt, parseZone, type Zone } from '@makegood/calendar';
import type { PackVersionDetail } from '@makegood/contract';
import { builtInPacks, newRule, parseJurisdiction, providerPacks } from '@makegood/rules';
import { auditLine } from '../workspaces/audit-line.ts';
import type { Desk } from '../workspaces/desk.ts';
import { Problem } from '../workspaces/problem.ts';
import { insertVersion, newVersionRow } from './new-version.ts';
import { plainRecord } from './plain-record.ts';
import { readPackVersion } from './read-version.ts';

export type NewPack = {
  readonly title: string;
  readonly scope: 'firm' | 'provider';
  readonly jurisdiction: string | null;
  readonly zone: string;
};

/**
 * A new policy of the firm or of a provider, as a draft with one rule, because a pack without rules is none.
 * @throws Problem `invalid` for a place or zone that does not exist.
 */
export async function createPack(desk: Desk, asked: NewPack): Promise<PackVersionDetail> {
  const zone = parseZone(asked.zone);
  if (zone === null) throw new Problem('invalid', message('engine.pack.noZone', { zone: asked.zone }));
  if (asked.jurisdiction !== null && parseJurisdiction(asked.jurisdiction) !== asked.jurisdiction)
    throw new Problem('invalid', message('engine.pack.noPlace', { place: asked.jurisdiction }));
  const packId = await freeId(desk, asked);
  const origin = { document: firstDocument(desk, asked, packId, zone), hash: null, version: null };
  const row = newVersionRow(desk, { packId, scope: asked.scope }, origin, 1);
  await insertVersion(desk, row, auditLine(desk, 'pack.drafted', row.id, { pack: packId, version: 1, basedOn: null }));
  return readPackVersion(desk, row.id);
}

function firstDocument(desk: Desk, { title, jurisdiction }: NewPack, packId: string, zone: Zone): Readonly<Record<string, Json>> {
  const rule = newRule('contactWindow', {
    id: `${packId}.contact-window`,
    title,
    citation: { instrument: title, checkedOn: localAt(desk.now, zone).date },
  });
  return { title, jurisdiction, zone, effective: { from: null, to: null }, rules: [plainRecord(rule)] };
}

/** Longest id of a pack that leaves room for its rules' own. */
const LONGEST = 60;

/** A readable id that nobody has: `firm.quiet-hours`, then `firm.quiet-hours-2`. */
async function freeId(desk: Desk, { title, scope }: NewPack): Promise<string> {
  const words = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
  const wished = `${scope}.${words === '' ? 'policy' : words}`;
  const taken = new Set([
    ...[...builtInPacks(), ...providerPacks()].map(({ pack }) => pack.id),
    ...(await desk.store.packs.all(desk.workspace.id)).map((row) => row.packId),
  ]);
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? wished : `${wished}-${number}`;
    if (!taken.has(id)) return id;
  }
}
