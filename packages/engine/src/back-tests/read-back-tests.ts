import { message } from '@makegood/base';
import type { AnswerOf, Api, BackTest } from '@makegood/contract';
import { pageAnswer } from '../queries/page-answer.ts';
import { auditLine } from '../workspaces/audit-line.ts';
import type { Desk } from '../workspaces/desk.ts';
import { Problem } from '../workspaces/problem.ts';
import type { BackTestJobs } from './back-test-jobs.ts';
import { findBackTest } from './find-back-test.ts';
import { wireBackTest, wireHead } from './wire-back-test.ts';

type Query = {
  readonly cursor?: string | undefined;
  readonly limit: number;
  readonly packId?: string | undefined;
  readonly packVersionId?: string | undefined;
};

/** Newest first, without their results. */
export async function listBackTests(desk: Desk, jobs: BackTestJobs, query: Query): Promise<AnswerOf<Api['backTests']['list']>> {
  const { packId, packVersionId } = query;
  const page = await desk.store.backTests.list(
    desk.workspace.id,
    { ...(packId === undefined ? {} : { packId }), ...(packVersionId === undefined ? {} : { packVersionId }) },
    { after: query.cursor ?? null, limit: query.limit },
  );
  return pageAnswer(page, await Promise.all(page.items.map((row) => wireHead(desk, row, jobs.progress(row.id)))));
}

/** @throws Problem `notFound` */
export async function readBackTest(desk: Desk, jobs: BackTestJobs, id: string): Promise<BackTest> {
  const live = jobs.progress(id);
  return wireBackTest(desk, await findBackTest(desk, id), live);
}

/** @throws Problem `notFound`, or `conflict` when it is over. */
export async function cancelBackTest(desk: Desk, jobs: BackTestJobs, id: string): Promise<BackTest> {
  const row = await findBackTest(desk, id);
  if (!(await jobs.cancel(row))) throw new Problem('conflict', message('engine.backTest.over'));
  await desk.store.commit([auditLine(desk, 'backTest.cancelled', row.id)]);
  return wireBackTest(desk, await findBackTest(desk, id), null);
}
