import type { AccountId, EnrolmentId, Instant, Json, PersonId, Result, WorkspaceId } from '@makegood/base';
import type { JourneyEvent } from '@makegood/journey/core';
import type { KeyOf, NewRow, Row, TableName } from './tables.ts';

type WriteTo<Name extends TableName> =
  /** A row that must not be there yet: otherwise conflict `exists`. */
  | { readonly write: 'insert'; readonly into: Name; readonly row: NewRow<Name> }
  /** Does nothing when a row with one of its unique keys is there; `applied` tells which it was. */
  | { readonly write: 'insertIfAbsent'; readonly into: Name; readonly row: NewRow<Name> }
  /**
   * Inserts, or changes the row with the same natural key (else key). Only the columns given are changed; key, natural
   * key and `createdAt` never.
   */
  | { readonly write: 'upsert'; readonly into: Name; readonly row: NewRow<Name> }
  /**
   * Changes one row: conflict `missing` without it, `changed` when a column is not what `when` says. `add` adds to
   * numbers as they stand in the database, so that two writers never lose one another's sum.
   */
  | {
      readonly write: 'update';
      readonly in: Name;
      readonly key: KeyOf<Name>;
      readonly set: Partial<NewRow<Name>>;
      readonly add?: NumbersOf<Name>;
      readonly when?: Partial<Row<Name>>;
    }
  | { readonly write: 'delete'; readonly from: Name; readonly key: KeyOf<Name> };

type NumbersOf<Name extends TableName> = {
  readonly [Column in keyof Row<Name> as Row<Name>[Column] extends number ? Column : never]?: number;
};

/**
 * One change, as data. Whatever can change a decision about a person (attempts, holds, consents, addresses, their place,
 * their accounts) raises the person's `ledgerRevision` in the same transaction; the store sees to it, not the caller.
 */
export type Write =
  | { readonly [Name in TableName]: WriteTo<Name> }[TableName]
  /** Conflict `changed` unless the person's ledger is at this revision. Must come before the batch's own ledger writes. */
  | { readonly write: 'expectLedger'; readonly person: PersonId; readonly revision: number }
  /**
   * Puts an event into the inbox of every enrolment that is not over, of an account or of all of a person's; once for each
   * event id. Who that is is found inside the transaction, so an enrolment that begins meanwhile is not missed.
   */
  | {
      readonly write: 'notify';
      readonly workspaceId: WorkspaceId;
      readonly of: { readonly account: AccountId } | { readonly person: PersonId } | { readonly enrolment: EnrolmentId };
      readonly event: JourneyEvent;
      readonly except?: EnrolmentId;
    }
  /** Adds a line to the audit trail; its place and hashes are given inside the transaction. */
  | {
      readonly write: 'audit';
      readonly workspaceId: WorkspaceId;
      readonly at: Instant;
      readonly actor: string;
      readonly action: string;
      readonly subject: string;
      readonly detail: Json;
    }
  /** Throws away everything in a workspace but itself, its members, its secrets and its audit trail: a sandbox begins afresh. */
  | { readonly write: 'emptyWorkspace'; readonly workspaceId: WorkspaceId }
  /**
   * Empties and deletes what is personal of somebody, in every table, for good. What was decided about them stays, by ids;
   * the audit trail vouches for what is left of their evidence as it then is. Legal holds and duties are the caller's to ask.
   */
  | { readonly write: 'erasePerson'; readonly workspaceId: WorkspaceId; readonly person: PersonId }
  /** Drops the staged rows of an import. */
  | { readonly write: 'emptyImport'; readonly importId: KeyOf<'imports'>['id'] }
  /** Drops people whom a back-test found, so many at a time that nobody waits for it; `applied` is false when none were left. */
  | { readonly write: 'emptyBackTest'; readonly backTestId: KeyOf<'backTests'>['id'] };

/**
 * `applied[i]` is false when write i was an `insertIfAbsent` of something that was there. `notified` lists the events that
 * `notify` put into inboxes, for a host to be told of.
 */
export type Committed = { readonly applied: readonly boolean[]; readonly notified: readonly Notified[] };
export type Notified = { readonly enrolment: EnrolmentId; readonly event: JourneyEvent };

/** Why nothing of the batch was written; `index` is the write that met it. `reference`: it points to a row that is not there. */
export type Conflict = { readonly index: number; readonly reason: 'exists' | 'missing' | 'changed' | 'reference' };

export type CommitResult = Result<Committed, Conflict>;
