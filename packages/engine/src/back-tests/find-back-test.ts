import { message } from '@makegood/base';
import type { BackTestRow } from '@makegood/store';
import type { Desk } from '../workspaces/desk.ts';
import { Problem } from '../workspaces/problem.ts';

/** @throws Problem `notFound` */
export async function findBackTest(desk: Desk, id: string): Promise<BackTestRow> {
  const row = await desk.store.backTests.get(desk.workspace.id, id);
  if (!row) throw new Problem('notFound', message('engine.backTest.unknown'));
  return row;
}
