import { addDays, type LocalDate } from '@makegood/base';
import { localAt } from '@makegood/calendar';
import type { AccountStatus, AccountSummary, Bucket, Page } from '@makegood/contract';
import type { AccountQuery } from '@makegood/store';
import { journeyNames } from '../queries/journey-names.ts';
import type { Desk } from '../workspaces/desk.ts';
import { accountSummary } from './account-summary.ts';

type Query = {
  readonly cursor?: string | undefined;
  readonly limit: number;
  readonly q?: string | undefined;
  readonly bucket?: Bucket | undefined;
  readonly status?: AccountStatus | undefined;
  readonly journey?: string | undefined;
  readonly step?: string | undefined;
  readonly held?: 'yes' | 'no' | undefined;
  readonly sort: AccountQuery['sort'];
};

/** Accounts of the workspace, sought, filtered and cut into pages by the database. */
export async function listAccounts(desk: Desk, query: Query): Promise<Page<AccountSummary>> {
  const { q, status, journey, step } = query;
  const page = await desk.store.overviews.accounts(
    desk.workspace.id,
    {
      sort: query.sort,
      ...(q === undefined ? {} : { search: q }),
      ...(status === undefined ? {} : { status }),
      ...(journey === undefined ? {} : { journey }),
      ...(journey === undefined || step === undefined ? {} : { step }),
      ...(query.held === undefined ? {} : { held: { at: desk.now, held: query.held === 'yes' } }),
      ...(query.bucket === undefined ? {} : dueBetween(query.bucket, localAt(desk.now, desk.workspace.timezone).date)),
    },
    { after: query.cursor ?? null, limit: query.limit },
  );
  const people = page.items.map((row) => row.debtor.id);
  const holds = await desk.store.overviews.holdsOf(desk.workspace.id, people, desk.now);
  const nameOf = await journeyNames(desk);
  const items = await Promise.all(page.items.map((row) => accountSummary(desk, row, holds, nameOf)));
  return { items, nextCursor: page.next, total: page.total };
}

/** The due dates that make an account belong to a bucket today; the same borders as `ageBucketOf`. */
function dueBetween(bucket: Bucket, today: LocalDate): Pick<AccountQuery, 'dueFrom' | 'dueTo' | 'withoutDueDate'> {
  switch (bucket) {
    case 'notDue':
      return { dueFrom: today, withoutDueDate: true };
    case 'early':
      return { dueFrom: addDays(today, -30), dueTo: addDays(today, -1) };
    case 'medium':
      return { dueFrom: addDays(today, -90), dueTo: addDays(today, -31) };
    case 'advanced':
      return { dueFrom: addDays(today, -180), dueTo: addDays(today, -91) };
    case 'writtenOff':
      return { dueTo: addDays(today, -181) };
  }
}
