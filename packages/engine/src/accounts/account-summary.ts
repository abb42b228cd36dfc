import { daysBetween, money, type Instant } from '@makegood/base';
import { localAt } from '@makegood/calendar';
import type { AccountSummary } from '@makegood/contract';
import { ageBucketOf } from '@makegood/journey';
import type { Account, AccountRow, Person } from '@makegood/store';
import { stepName } from '../queries/published-plan.ts';
import type { Desk } from '../workspaces/desk.ts';

export type HoldInForce = { readonly person: string; readonly account: string | null; readonly status: string };

/** Days since the due date in the firm's own calendar; 0 when nothing is due yet, or nobody said when it is. */
export function daysPastDue(desk: Desk, account: Pick<Account, 'dueDate'>): number {
  return account.dueDate === null ? 0 : daysBetween(account.dueDate, localAt(desk.now, desk.workspace.timezone).date);
}

export const placeOf = (person: Person): AccountSummary['place'] => ({
  label: person.city ?? person.subdivision ?? person.country,
  country: person.country,
  zones: zonesOf(person),
});

/** Every zone the person may be in: the one that is known, or all that their address and numbers allow. */
const zonesOf = (person: Person): string[] =>
  person.locationKnown && person.zone !== null
    ? [person.zone]
    : [...new Set<string>([...(person.zone === null ? [] : [person.zone]), ...person.candidateZones])];

export const standingOf = (status: string): 'running' | 'paused' | 'stuck' =>
  status === 'paused' ? 'paused' : status === 'stuck' ? 'stuck' : 'running';

export async function accountSummary(
  desk: Desk,
  row: { readonly account: Account; readonly debtor: Person; readonly run: AccountRow['run']; readonly nextAt: Instant | null },
  holds: readonly HoldInForce[],
  nameOf: (journey: string) => string,
): Promise<AccountSummary> {
  const { account, debtor, run } = row;
  const past = daysPastDue(desk, account);
  return {
    id: account.id,
    reference: account.externalId,
    personId: debtor.id,
    personName: debtor.fullName,
    creditor: account.creditor,
    balance: money(account.balanceMinor, account.currency),
    daysPastDue: past,
    bucket: ageBucketOf(past),
    status: account.status,
    place: placeOf(debtor),
    holds: [
      ...new Set(
        holds
          .filter((hold) => hold.person === debtor.id && (hold.account === null || hold.account === account.id))
          .map((hold) => hold.status),
      ),
    ],
    journey:
      run === null
        ? null
        : {
            id: run.journeyId,
            name: nameOf(run.journeyId),
            stepName: await stepName(desk.store, run.planHash, run.step),
            status: standingOf(run.status),
          },
    nextAt: row.nextAt,
  };
}
