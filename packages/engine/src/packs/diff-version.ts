import { message } from '@makegood/base';
import type { PackDiff as WireDiff } from '@makegood/contract';
import type { LoadedPack, PackDiff } from '@makegood/rules';
import type { Desk } from '../workspaces/desk.ts';
import { Problem } from '../workspaces/problem.ts';
import { findVersion, releaseOf } from './find-version.ts';
import { readPackDocument } from './pack-findings.ts';
import { inPackThread } from './pack-thread.ts';
import { packsInForce } from './packs-in-force.ts';
import { plainRecord } from './plain-record.ts';

/**
 * What a version newly allows and newly denies, held against another version or what is in force; against a pack without
 * rules where none is.
 * @throws Problem `notFound`, or `refused` when one of the two cannot be read.
 */
export async function diffPackVersion(desk: Desk, id: string, { against }: { readonly against?: string | undefined }): Promise<WireDiff> {
  const { row } = await findVersion(desk, id);
  const before = against === undefined ? await inForceOf(desk, row.packId) : await contentOf(desk, against, row.packId);
  return differenceOf(before, readable(row.document, desk));
}

/**
 * What one content of a pack newly allows and newly denies beside another, whichever of the two is older. `release` is
 * what this release brings.
 * @throws Problem `notFound` for a version of another pack, or `refused` when one of the two cannot be read.
 */
export async function comparePackVersions(
  desk: Desk,
  packId: string,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<WireDiff> {
  const before = await contentOf(desk, from, packId);
  return differenceOf(before, (await contentOf(desk, to, packId)).loaded);
}

async function differenceOf(before: Side | null, after: LoadedPack): Promise<WireDiff> {
  const answer = await inPackThread({ work: 'diff', before: before?.loaded ?? withoutRules(after), after });
  if (answer.work !== 'diff') throw new Error('Another question was answered');
  return { against: before && { id: before.id, version: before.version }, ...wireDiff(answer.diff) };
}

type Side = { readonly id: NonNullable<WireDiff['against']>['id']; readonly version: number; readonly loaded: LoadedPack };

async function inForceOf(desk: Desk, packId: string): Promise<Side | null> {
  const found = (await packsInForce(desk.store, desk.workspace.id, desk.now)).find((pack) => pack.id === packId);
  return found?.loaded ? { id: found.own?.version ?? null, version: found.version, loaded: found.loaded } : null;
}

async function contentOf(desk: Desk, id: string, packId: string): Promise<Side> {
  if (id === 'release') {
    const release = releaseOf(packId);
    if (release) return { id: null, version: release.pack.version, loaded: release };
    throw new Problem('notFound', message('engine.pack.unknownVersion'));
  }
  const { row } = await findVersion(desk, id);
  if (row.packId !== packId) throw new Problem('notFound', message('engine.pack.unknownVersion'));
  return { id: row.id, version: row.version, loaded: readable(row.document, desk) };
}

function readable(document: unknown, desk: Desk): LoadedPack {
  const { loaded, findings } = readPackDocument(document, desk.now);
  if (loaded) return loaded;
  throw new Problem('refused', message('engine.pack.unreadable', { count: findings.length }), findings);
}

/** Beside nothing, everything that a new pack says is new. */
function withoutRules({ pack, hash }: LoadedPack): LoadedPack {
  return { pack: { ...pack, rules: [], tests: [] }, hash: `${hash}/none` };
}

const wireDiff = ({ rules, calendars, newlyAllowed, newlyDenied, searched }: PackDiff): Omit<WireDiff, 'against'> => ({
  rules: rules.map(({ examples, ...rule }) => ({
    ...rule,
    examples: examples.map(({ context, before, after, ...example }) => ({
      ...example,
      before: { ...before },
      after: { ...after },
      context: plainRecord(context),
    })),
  })),
  calendars: calendars.map(({ sentences, ...one }) => ({ ...one, sentences: [...sentences] })),
  newlyAllowed,
  newlyDenied,
  searched,
});
