import type { Page, TimelineGroup, TimelineItem } from '@makegood/contract';
import { searchable } from '@makegood/store';
import { journeyNames } from '../../queries/journey-names.ts';
import { pageOfAll } from '../../queries/page-answer.ts';
import type { Desk } from '../../workspaces/desk.ts';
import { findAccount } from '../find-account.ts';
import { contactItems } from './contact-items.ts';
import { decisionItems } from './decision-items.ts';
import { holdItems } from './hold-items.ts';
import { importItems } from './import-items.ts';
import { moneyItems } from './money-items.ts';
import { runItems } from './run-items.ts';
import { standingItems } from './standing-items.ts';
import { taskItems } from './task-items.ts';
import { tracedRuns } from './traced-runs.ts';

type Query = {
  readonly cursor?: string | undefined;
  readonly limit: number;
  readonly q?: string | undefined;
  readonly group?: TimelineGroup | undefined;
};

/**
 * Everything that happened to an account, newest first: what its journeys did, what was said both ways, what the gate
 * decided, money, holds and tasks. One account's life is some hundred lines, so it is put together whole and then cut.
 * @throws Problem `notFound`
 */
export async function accountTimeline(desk: Desk, id: string, query: Query): Promise<Page<TimelineItem>> {
  const of = await findAccount(desk, id);
  const runs = await desk.store.enrolments.ofAccount(desk.workspace.id, id);
  const nameOf = await journeyNames(desk);
  const traced = await tracedRuns(desk, runs);
  const parts = await Promise.all([
    runItems(traced, nameOf),
    contactItems(desk, of, traced),
    decisionItems(desk, of, traced),
    moneyItems(desk, of),
    holdItems(desk, of),
    standingItems(desk, of),
    taskItems(desk, of, traced),
    importItems(desk, of),
  ]);
  const wanted = searchable(query.q ?? '');
  const items = parts
    .flat()
    .filter((item) => query.group === undefined || item.group === query.group)
    .filter((item) => wanted === '' || searchable(JSON.stringify(item)).includes(wanted))
    .sort((a, b) => b.at - a.at || b.order - a.order || (a.id < b.id ? 1 : -1))
    .map(({ order: _, ...item }): TimelineItem => item);
  return pageOfAll(items, query);
}
