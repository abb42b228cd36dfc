import type { Database } from 'better-sqlite3';

/** One step of an erasure: what it counts as, whether it deletes or empties, and the rows it is about. */
type Step = { readonly table: string; readonly rows: string; readonly sql: string };

/** Accounts that are the person's alone: nobody else who is still known owes on them. */
const OWN_ACCOUNTS = `select "accountId" from "accountParties" mine where mine."personId" = @person and not exists (
  select 1 from "accountParties" other where other."accountId" = mine."accountId" and other."personId" <> @person
    and not exists (select 1 from erasures where erasures."personId" = other."personId"))`;
const RUNS = 'select id from enrolments where "personId" = @person';

const emptied = (table: string, set: string, rows: string): Step => ({ table, rows, sql: `update "${table}" set ${set} where ${rows}` });
const deleted = (table: string, rows: string): Step => ({ table, rows, sql: `delete from "${table}" where ${rows}` });
const THEIRS = '"workspaceId" = @workspace and "personId" = @person';

/**
 * Everywhere that something personal is kept, in an order in which what is looked up by it is still there. Ids, instants,
 * verdicts, amounts and places down to the jurisdiction stay: with them every decision can be explained, and nobody found.
 */
const STEPS: readonly Step[] = [
  // The attempt tells that there was a contact; which of the person's addresses it went to is told by that address's id.
  emptied(
    'attempts',
    `address = coalesce((select id from addresses where addresses."personId" = attempts."personId" and value = attempts.address limit 1), ''),
     "providerId" = null`,
    THEIRS,
  ),
  deleted('messages', THEIRS),
  deleted('links', THEIRS),
  emptied('tasks', `title = '', instructions = '', note = null, contact = null`, THEIRS),
  deleted('enrolmentEvents', `"workspaceId" = @workspace and "enrolmentId" in (${RUNS})`),
  deleted('commands', `"workspaceId" = @workspace and "enrolmentId" in (${RUNS})`),
  emptied('trace', 'detail = null', `"workspaceId" = @workspace and "enrolmentId" in (${RUNS})`),
  emptied('enrolments', `state = json_set(state, '$.held', json('[]'), '$.outstanding', json('[]'))`, THEIRS),
  emptied('holds', `evidence = '{}', "scopeValue" = case scope when 'channel' then "scopeValue" end`, THEIRS),
  emptied('consents', 'address = null, wording = null, evidence = null', THEIRS),
  emptied('preferences', `details = '{}', evidence = '{}'`, THEIRS),
  emptied('legalHolds', `reason = '', "liftReason" = case when "liftReason" is null then null else '' end`, THEIRS),
  deleted(
    'importErrors',
    `"workspaceId" = @workspace and exists (
       select 1 from json_each(raw) cell where cell.value in (
         select "externalId" from people where id = @person union select "fullName" from people where id = @person
         union select value from addresses where "personId" = @person
         union select "externalId" from accounts where id in (${OWN_ACCOUNTS})))`,
  ),
  emptied('payments', '"externalId" = id', `"workspaceId" = @workspace and "accountId" in (${OWN_ACCOUNTS})`),
  emptied('accounts', `"externalId" = id, tags = '[]', custom = '{}'`, `"workspaceId" = @workspace and id in (${OWN_ACCOUNTS})`),
  emptied('addresses', `value = id, "whatsappId" = null, status = 'suppressed', source = 'erased'`, THEIRS),
  deleted('evidenceSalts', THEIRS),
  emptied(
    'people',
    `"externalId" = id, "firstName" = null, "lastName" = null, "fullName" = id, "searchName" = '', city = null, "postalCode" = null,
     custom = '{}', "ledgerRevision" = "ledgerRevision" + 1`,
    '"workspaceId" = @workspace and id = @person',
  ),
];

type Whose = { readonly workspace: string; readonly person: string };

export function erasing(database: Database): {
  /** How many rows each table has of what is personal. */
  count(of: Whose): Readonly<Record<string, number>>;
  /** Empties and deletes it, inside the transaction of whoever calls. */
  erase(of: Whose): void;
} {
  const counts = STEPS.map(({ table, rows }) => ({
    table,
    query: database.prepare<[Whose], { rows: number }>(`select count(*) as rows from "${table}" where ${rows}`),
  }));
  const steps = STEPS.map(({ sql }) => database.prepare<[Whose]>(sql));
  return {
    count: (of) => Object.fromEntries(counts.map(({ table, query }) => [table, query.get(of)?.rows ?? 0])),
    erase: (of) => steps.forEach((step) => void step.run(of)),
  };
}
