import type { AccountId, HoldId, Instant, PersonId, WorkspaceId } from '@makegood/base';
import type { HoldStatus } from '@makegood/journey';
import type { Hold, HoldEvidence, Write } from '@makegood/store';

export type HoldToPlace = {
  readonly id: HoldId;
  readonly workspace: WorkspaceId;
  readonly person: PersonId;
  readonly account: AccountId | null;
  readonly scope: Hold['scope'];
  readonly scopeValue: string | null;
  readonly status: HoldStatus;
  readonly since: Instant;
  readonly until: Instant | null;
  readonly source: string;
  readonly evidence: HoldEvidence;
};

/** The hold and the news of it. A hold on one account concerns that account's journeys, any other all of the person's. */
export const holdWrites = (hold: HoldToPlace, now: Instant): Write[] => [
  {
    write: 'insert',
    into: 'holds',
    row: {
      id: hold.id,
      workspaceId: hold.workspace,
      personId: hold.person,
      accountId: hold.account,
      scope: hold.scope,
      scopeValue: hold.scopeValue,
      status: hold.status,
      since: hold.since,
      until: hold.until,
      source: hold.source,
      evidence: hold.evidence,
    },
  },
  {
    write: 'notify',
    workspaceId: hold.workspace,
    of: hold.account === null ? { person: hold.person } : { account: hold.account },
    event: { type: 'hold', id: `hold:${hold.id}`, at: now, status: hold.status },
  },
];
