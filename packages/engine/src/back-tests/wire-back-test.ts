import { backTestResultSchema, messageSchema, type BackTest } from '@makegood/contract';
import { titleWords } from '@makegood/rules';
import type { BackTestHead, BackTestRow } from '@makegood/store';
import type { Desk } from '../workspaces/desk.ts';
import type { BackTestProgress } from './run-back-test.ts';

/** A back-test as the API gives it. `live` is how far it is at this moment, which is finer than what was written down. */
export async function wireBackTest(desk: Desk, row: BackTestRow, live: BackTestProgress | null): Promise<BackTest> {
  return { ...(await wireHead(desk, row, live)), result: row.result === null ? null : backTestResultSchema.parse(row.result) };
}

export async function wireHead(desk: Desk, row: BackTestHead, live: BackTestProgress | null): Promise<BackTest & { result: null }> {
  const { id, packId, packVersionId, title, hash, startsAt, rulesOf, createdAt, endedAt } = row;
  return {
    id,
    packId,
    packVersionId,
    title: titleWords({ title }),
    hash,
    from: row.periodFrom,
    to: row.periodTo,
    startsAt,
    rulesOf,
    state: row.status,
    progress: live ?? { done: row.done, total: row.total },
    by: (await desk.store.overviews.userName(row.createdBy)) ?? row.createdBy,
    createdAt,
    endedAt,
    problem: row.problem === null ? null : messageSchema.parse(row.problem),
    result: null,
  };
}
