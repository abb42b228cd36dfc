import type { Account, Address, Consent, Import, Known, Person, Write } from '@makegood/store';
import type { Desk } from '../workspaces/desk.ts';
import { accountChange } from './account-writes.ts';
import { byTable } from './by-table.ts';
import { consentChange } from './consent-writes.ts';
import { personChange } from './person-writes.ts';
import type { StagedRow } from './stage-rows.ts';

export type AppliedRows = {
  readonly writes: readonly Write[];
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Rows that turned out wrong only now. */
  readonly wrong: number;
};

/** What is known of the people and accounts of a batch, by one question for each kind. */
export const knownOf = (desk: Desk, rows: readonly StagedRow[]): Promise<Known> =>
  desk.store.intake.known(desk.workspace.id, {
    people: unique(rows.map(({ content }) => content.person?.externalId)),
    accounts: unique(rows.map(({ content }) => content.account?.externalId ?? content.payment?.accountExternalId)),
    payments: unique(rows.map(({ content }) => content.payment?.externalId)),
  });

const unique = (ids: readonly (string | undefined)[]): string[] => [...new Set(ids.filter((id) => id !== undefined))];

/** What a batch of rows changes. A person who is on several rows is made once. */
export function accountRows(desk: Desk, of: Import, rows: readonly StagedRow[], known: Known): AppliedRows {
  const writes: Write[] = [];
  const count = { created: 0, updated: 0, unchanged: 0 };
  const made = new Map<string, Person['id']>();
  const consents = new Map<Person['id'], readonly Consent[]>(known.consents);
  for (const { content } of rows) {
    const { person, account } = content;
    if (!person) continue;
    const standing = known.people.get(person.externalId);
    const before = made.get(person.externalId);
    const addresses: readonly Address[] = standing ? (known.addresses.get(standing.id) ?? []) : [];
    const change = before === undefined ? personChange(desk, person, standing, addresses) : null;
    const id = before ?? change?.id;
    if (id === undefined) continue;
    made.set(person.externalId, id);
    const consented = consentChange(desk, of, id, person, consents.get(id) ?? []);
    consents.set(id, consented.standing);
    const personWrites = [...(change?.writes ?? []), ...consented.writes];
    const personChanged = personWrites.length > 0;
    writes.push(...personWrites);
    if (!account) {
      count[change?.created ? 'created' : personChanged ? 'updated' : 'unchanged'] += 1;
      continue;
    }
    const debt: Account | undefined = known.accounts.get(account.externalId);
    const owes = accountChange(desk, of, account, debt, id, debt && known.debtors.get(debt.id));
    writes.push(...owes.writes);
    count[owes.outcome === 'unchanged' && personChanged ? 'updated' : owes.outcome] += 1;
  }
  return { writes: byTable(writes), ...count, wrong: 0 };
}
