import type { Decision as WireDecision, KeptPart } from '@makegood/contract';
import type { Attempt, AuditLine, Consent, DecisionFilter, DecisionRow, Hold, Person, Preference } from '@makegood/store';
import { keptPart } from '../../accounts/kept-part.ts';
import { keptDecision } from '../../accounts/wire-decision.ts';
import { journeyNames } from '../../queries/journey-names.ts';
import type { EvidenceDesk } from './evidence-desk.ts';

const PAGE = 200;

/** One decision with everything that explains it, in the words of the packs it was made by. */
export type ExportedDecision = {
  readonly decision: WireDecision;
  readonly kept: KeptPart;
  readonly personId: string;
  /** The firm's own number of the account. */
  readonly reference: string;
};

/** Decisions oldest first, a page in memory at a time. */
export async function* exportedDecisions(desk: EvidenceDesk, filter: DecisionFilter): AsyncGenerator<ExportedDecision> {
  const { store, workspace } = desk;
  const nameOfJourney = await journeyNames(desk);
  let after: string | null = null;
  do {
    const page: { readonly items: readonly DecisionRow[]; readonly next: string | null } = await store.evidence.decisions(
      workspace.id,
      filter,
      { after, limit: PAGE },
    );
    for (const row of page.items) {
      const person = await store.people.get(workspace.id, row.personId);
      const account = await store.accounts.get(workspace.id, row.accountId);
      if (!person || !account) continue;
      const attempt = row.attemptId === null ? null : await store.ledger.attempt(workspace.id, row.attemptId);
      const journeyId = attempt?.journeyId ?? null;
      const subject = { account, person, journeyId, journeyName: journeyId && nameOfJourney(journeyId), stepName: attempt?.step ?? null };
      yield {
        decision: await keptDecision(desk, row, subject, attempt?.sentAt ?? null),
        kept: await keptPart(desk, row),
        personId: person.id,
        reference: account.externalId,
      };
    }
    after = page.next;
    await new Promise(setImmediate);
  } while (after !== null);
}

export type ExportedStanding = {
  readonly person: Person;
  readonly holds: readonly Hold[];
  readonly consents: readonly Consent[];
  readonly preferences: readonly Preference[];
  readonly contacts: readonly Attempt[];
  /** The entries of the audit trail that vouch for them, by the row's id. */
  readonly entries: ReadonlyMap<string, AuditLine>;
};

/** What is kept of the people of an export beside decisions: of one person, or of an account's parties. */
export async function* exportedStanding(desk: EvidenceDesk, filter: DecisionFilter): AsyncGenerator<ExportedStanding> {
  const { store, workspace } = desk;
  const people = filter.person
    ? [filter.person]
    : filter.account
      ? (await store.accounts.parties(workspace.id, filter.account)).map(({ person }) => person.id)
      : [];
  const { account } = filter;
  const inTime = (at: number): boolean =>
    (filter.from === undefined || at >= filter.from) && (filter.until === undefined || at < filter.until);
  for (const id of people) {
    const person = await store.people.get(workspace.id, id);
    if (!person) continue;
    const holds = (await store.people.holds(workspace.id, id)).filter(
      (hold) => inTime(hold.since) && (account === undefined || hold.accountId === null || hold.accountId === account),
    );
    const consents = (await store.people.consents(workspace.id, id)).filter(({ at }) => inTime(at));
    const preferences = (await store.people.preferences(workspace.id, id)).filter(({ since }) => inTime(since));
    const contacts = (await contactsOf(desk, id, account)).filter(({ reservedAt }) => inTime(reservedAt));
    const entries = new Map<string, AuditLine>();
    for (const [table, rows] of [
      ['holds', holds],
      ['consents', consents],
      ['preferences', preferences],
    ] as const)
      for (const [key, line] of await store.evidence.vouchedBy(
        workspace.id,
        table,
        rows.map((row) => row.id),
      ))
        entries.set(key, line);
    yield { person, holds, consents, preferences, contacts, entries };
  }
}

async function contactsOf({ store, workspace }: EvidenceDesk, person: string, account: string | undefined): Promise<readonly Attempt[]> {
  const accounts = account === undefined ? (await store.accounts.ofPerson(workspace.id, person)).map(({ id }) => id) : [account];
  const found: Attempt[] = [];
  for (const id of accounts)
    found.push(...(await store.ledger.attemptsOfAccount(workspace.id, id)).filter(({ personId }) => personId === person));
  return found;
}
