import type { Instant } from '@makegood/base';
import { mayDo, type PackVersion } from '@makegood/contract';
import { titleWords, type LoadedPack } from '@makegood/rules';
import type { PackVersionHead, PackVersionRow } from '@makegood/store';
import type { Caller, Desk } from '../workspaces/desk.ts';
import { headOf } from './pack-findings.ts';
import { standingOf } from './version-state.ts';

type Act = PackVersion['can'][number];

/** A version as the API gives it: where it stands by the workspace's clock, and what the caller may do with it. */
export function wireVersion(desk: Desk, row: PackVersionRow, all: readonly PackVersionHead[]): PackVersion {
  const { title, titles, zone, jurisdiction, rules } = headOf(row.document);
  const { state, supersededAt } = standingOf(row, all, desk.now);
  return {
    id: row.id,
    packId: row.packId,
    version: row.version,
    title: titleWords({ title: title ?? row.title, titles }),
    scope: row.scope,
    jurisdiction,
    zone: zone ?? desk.workspace.timezone,
    state,
    hash: row.hash,
    basedOn: row.basedOn === null ? null : { hash: row.basedOn, version: row.basedOnVersion },
    revision: row.revision,
    rules,
    authors: row.authors.map(({ user, name }) => ({ id: user, name })),
    createdAt: row.createdAt,
    savedAt: row.savedAt,
    note: row.note,
    asked: row.askedBy && row.askedAt !== null ? { by: { id: row.askedBy.user, name: row.askedBy.name }, at: row.askedAt } : null,
    decided:
      row.decidedBy && row.decidedAt !== null
        ? {
            by: { id: row.decidedBy.user, name: row.decidedBy.name },
            at: row.decidedAt,
            approved: row.approved === true,
            note: row.decisionNote,
          }
        : null,
    proposedStart: row.proposedStart,
    activeFrom: row.activeFrom,
    supersededAt,
    rollBack: row.rollBack,
    can: actsOn(desk.caller, state, isAuthor(desk.caller, row)),
  };
}

/** What this release brings, as a version among the workspace's own. `replacedAt`: when the first own one took its place. */
export function wireRelease({ pack, hash }: LoadedPack, desk: Desk, replacedAt: Instant | null): PackVersion {
  const state = replacedAt === null ? 'inForce' : 'superseded';
  return {
    id: null,
    packId: pack.id,
    version: pack.version,
    title: titleWords(pack),
    scope: pack.scope,
    jurisdiction: pack.jurisdiction,
    zone: pack.zone,
    state,
    hash,
    basedOn: null,
    revision: 0,
    rules: pack.rules.length,
    authors: [],
    createdAt: null,
    savedAt: null,
    note: '',
    asked: null,
    decided: null,
    proposedStart: null,
    activeFrom: null,
    supersededAt: replacedAt,
    rollBack: false,
    can: actsOn(desk.caller, state, false),
  };
}

/** Whoever changed anything of it is its author, and does not approve it. */
export const isAuthor = (caller: Pick<Caller, 'id'>, row: Pick<PackVersionHead, 'authors'>): boolean =>
  row.authors.some(({ user }) => user === caller.id);

const DRAWING: Readonly<Partial<Record<PackVersion['state'], readonly Act[]>>> = {
  draft: ['edit', 'ask', 'withdraw'],
  review: ['edit', 'withdraw'],
  approved: ['edit', 'withdraw', 'beginFrom'],
  scheduled: ['withdraw', 'beginFrom'],
  inForce: ['beginFrom'],
  superseded: ['rollBack', 'beginFrom'],
  withdrawn: ['beginFrom'],
};
const DECIDING: Readonly<Partial<Record<PackVersion['state'], readonly Act[]>>> = {
  review: ['approve', 'reject'],
  approved: ['schedule'],
  scheduled: ['schedule'],
};

const actsOn = (caller: Caller, state: PackVersion['state'], author: boolean): Act[] => [
  ...(mayDo(caller.roles, 'packs.draw') ? (DRAWING[state] ?? []) : []),
  ...(mayDo(caller.roles, 'packs.approve') && !author ? (DECIDING[state] ?? []) : []),
];
