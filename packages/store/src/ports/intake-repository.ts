import type { PersonId } from '@makegood/base';
import type { Account, Address, Consent, Payment, Person } from '../tables.ts';

/** What is known already of the people and accounts that a part of a file names. By external id; addresses and consents by person. */
export type Known = {
  readonly people: ReadonlyMap<string, Person>;
  readonly accounts: ReadonlyMap<string, Account>;
  readonly payments: ReadonlyMap<string, Payment>;
  readonly addresses: ReadonlyMap<PersonId, readonly Address[]>;
  readonly consents: ReadonlyMap<PersonId, readonly Consent[]>;
  /** Who owes on these accounts, by account id. */
  readonly debtors: ReadonlyMap<string, PersonId>;
};

/** Reads for bulk import: one question for a whole batch of rows. */
export interface IntakeRepository {
  known(
    workspace: string,
    externalIds: { readonly people: readonly string[]; readonly accounts: readonly string[]; readonly payments: readonly string[] },
  ): Promise<Known>;
}
