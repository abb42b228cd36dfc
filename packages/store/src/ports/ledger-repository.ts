import type { Instant } from '@makegood/base';
import type {
  Account,
  AccountParty,
  Address,
  Attempt,
  Consent,
  DecisionRow,
  Hold,
  MessageRow,
  Payment,
  Person,
  Preference,
} from '../tables.ts';

/** Everything that a contact is decided on, read at one moment. `revision` is what a reservation compares. */
export type ContactSnapshot = {
  readonly revision: number;
  readonly person: Person;
  /** What the person is on the account. */
  readonly role: AccountParty['role'];
  readonly account: Account;
  readonly accounts: readonly Account[];
  readonly addresses: readonly Address[];
  readonly holds: readonly Hold[];
  readonly consents: readonly Consent[];
  readonly preferences: readonly Preference[];
  /** Since the instant asked for, oldest first, both directions. */
  readonly attempts: readonly Attempt[];
  readonly payments: readonly Payment[];
};

export interface LedgerRepository {
  /** Null when the person or the account is not there, or the person is no party of it. */
  snapshot(of: { workspace: string; person: string; account: string; since: Instant }): Promise<ContactSnapshot | null>;
  attempt(workspace: string, attempt: string): Promise<Attempt | null>;
  attemptByKey(workspace: string, key: string): Promise<Attempt | null>;
  attemptByProviderId(workspace: string, provider: string, providerId: string): Promise<Attempt | null>;
  /** Oldest first. */
  attemptsOfAccount(workspace: string, account: string): Promise<readonly Attempt[]>;
  attemptsOfPerson(workspace: string, person: string, since: Instant): Promise<readonly Attempt[]>;
  /** The newest outbound attempt that may have reached this address. */
  lastOutboundTo(workspace: string, address: string): Promise<Attempt | null>;
  attemptsByStatus(workspace: string, status: Attempt['status'], limit: number): Promise<readonly Attempt[]>;
  decision(workspace: string, decision: string): Promise<DecisionRow | null>;
  /** Oldest first. */
  decisionsByKey(workspace: string, key: string): Promise<readonly DecisionRow[]>;
  decisionsOfAccount(workspace: string, account: string): Promise<readonly DecisionRow[]>;
  message(workspace: string, key: string): Promise<MessageRow | null>;
  /** What went between the firm and a person, oldest first. */
  messagesOfPerson(workspace: string, person: string): Promise<readonly MessageRow[]>;
  messagesOfAccount(workspace: string, account: string): Promise<readonly MessageRow[]>;
  /** The newest arrived messages of a workspace, newest first: the debtor phone's list. */
  recentMessages(workspace: string, limit: number): Promise<readonly MessageRow[]>;
  /** Whether an inbound event (`<provider>:<id>`) was taken in before. */
  wasReceived(workspace: string, inboundEvent: string): Promise<boolean>;
}
