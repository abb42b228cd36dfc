import type { Account, Payment, PaymentPromise, Person } from '../tables.ts';
import type { Page, PageRequest } from './page.ts';

export type Party = { readonly person: Person; readonly role: 'debtor' | 'coDebtor' | 'guarantor' };
/** An account with the person whom it is collected from. */
export type AccountWithDebtor = { readonly account: Account; readonly debtor: Person };
export type AccountFilter = {
  /** Part of the person's name, or the beginning of either external id. */
  readonly search?: string;
  readonly status?: Account['status'];
  readonly country?: string;
  readonly tag?: string;
  /** Only accounts whose person has a hold in force at this instant. */
  readonly heldAt?: number;
};

export interface AccountsRepository {
  get(workspace: string, account: string): Promise<Account | null>;
  byExternalId(workspace: string, externalId: string): Promise<Account | null>;
  /** The debtor first. */
  parties(workspace: string, account: string): Promise<readonly Party[]>;
  withDebtor(workspace: string, account: string): Promise<AccountWithDebtor | null>;
  ofPerson(workspace: string, person: string): Promise<readonly Account[]>;
  /** By external id. */
  page(workspace: string, filter: AccountFilter, request: PageRequest): Promise<Page<AccountWithDebtor>>;
  count(workspace: string, filter: AccountFilter): Promise<number>;
  /** Walks all accounts of one status by id, for triggers and exports. */
  scan(workspace: string, status: Account['status'], request: PageRequest): Promise<Page<AccountWithDebtor>>;
  /** Oldest first, reversed ones too. */
  payments(workspace: string, account: string): Promise<readonly Payment[]>;
  paymentByExternalId(workspace: string, externalId: string): Promise<Payment | null>;
  /** Newest first. */
  promises(workspace: string, account: string): Promise<readonly PaymentPromise[]>;
  promise(workspace: string, promise: string): Promise<PaymentPromise | null>;
}
