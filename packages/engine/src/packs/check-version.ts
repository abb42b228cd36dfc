import type { PackCheck } from '@makegood/contract';
import type { Desk } from '../workspaces/desk.ts';
import { findVersion } from './find-version.ts';
import { packFitness } from './pack-fitness.ts';
import { packsBeside } from './require-fit.ts';

/** Everything that speaks for and against a saved version; nothing is written. @throws Problem `notFound` */
export async function checkPackVersion(desk: Desk, id: string, asked: { readonly mutations: boolean }): Promise<PackCheck> {
  const { row } = await findVersion(desk, id);
  return packFitness(row.document, await packsBeside(desk, row.packId), desk.now, asked);
}
