import { message } from '@makegood/base';
import type { PackCheck } from '@makegood/contract';
import type { LoadedPack } from '@makegood/rules';
import type { NewRow } from '@makegood/store';
import type { Desk } from '../workspaces/desk.ts';
import { Problem } from '../workspaces/problem.ts';
import { packFitness } from './pack-fitness.ts';
import { packsInForce } from './packs-in-force.ts';

/** What decides today beside a pack: where it stands in the place of another version of itself. */
export async function packsBeside(desk: Desk, packId: string): Promise<readonly LoadedPack[]> {
  const inForce = await packsInForce(desk.store, desk.workspace.id, desk.now);
  return inForce.flatMap(({ id, loaded }) => (id === packId || !loaded ? [] : [loaded]));
}

/**
 * Runs everything that a pack has to pass before it may decide: on being asked for, agreed to and started alike, because
 * what stands beside it may have changed meanwhile. A content that decided here before has shown its examples to be good
 * when it was published, and going back to it must not wait for better ones: its mutants are not looked at again.
 * @throws Problem `refused` with the whole check, the surviving changes among it.
 */
export async function requireFit(desk: Desk, of: Pick<NewRow<'packVersions'>, 'packId' | 'document' | 'rollBack'>): Promise<void> {
  const check = await packFitness(of.document, await packsBeside(desk, of.packId), desk.now, { mutations: !of.rollBack });
  if (!check.fit) throw new Problem('refused', whyNot(check), check);
}

function whyNot({ findings, tests, mutations }: PackCheck) {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  if (first) return message('engine.pack.unfit.errors', { count: errors.length, place: first.path, reason: first.message });
  const failed = tests.filter(({ passed }) => !passed);
  if (failed[0]) return message('engine.pack.unfit.tests', { count: failed.length, test: failed[0].title ?? failed[0].id });
  const [survivor] = mutations?.survivors ?? [];
  return message('engine.pack.unfit.mutations', {
    caught: mutations?.caught ?? 0,
    total: mutations?.total ?? 0,
    change: survivor?.change ?? '',
  });
}
