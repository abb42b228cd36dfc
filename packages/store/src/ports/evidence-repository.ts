import type { Instant } from '@makegood/base';
import type { AuditLine, DecisionRow, Erasure, LegalHold, Person } from '../tables.ts';
import type { Page, PageRequest } from './page.ts';

/** A line of the audit trail by its place. */
export type TrailPlace = { readonly sequence: number; readonly at: Instant; readonly action: string; readonly subject: string };

/**
 * Something in the trail that is not as it was written. Entries: a line whose content does not fit its hash
 * (`altered`), one that does and that the next was not written after (`replaced`), lines that were there (`missing`, of
 * sequence `from` to `until`), one that was put in (`inserted`) or stands elsewhere (`moved`), the end (`truncated`: the
 * database gave numbers up to `until`; `headMissing`: the hash that was kept elsewhere is not in the trail). Records: a row of evidence that is not as its line says, is
 * gone, is there although it was deleted (`revived`), or that no line ever told of (`unvouched`).
 */
export type TrailFinding =
  | { readonly kind: 'altered' | 'replaced' | 'inserted' | 'moved'; readonly entry: TrailPlace }
  | { readonly kind: 'missing'; readonly from: number; readonly until: number }
  | { readonly kind: 'truncated'; readonly from: number; readonly until: number }
  | { readonly kind: 'headMissing'; readonly head: string }
  | {
      readonly kind: 'recordAltered' | 'recordMissing' | 'recordRevived';
      readonly table: string;
      readonly id: string;
      readonly entry: TrailPlace;
    }
  | { readonly kind: 'recordUnvouched'; readonly table: string; readonly id: string };

export type TrailHead = { readonly sequence: number; readonly hash: string; readonly at: Instant };

export type TrailReport = {
  readonly entries: number;
  /** Rows of evidence that were compared with what the trail says of them. */
  readonly records: number;
  /** The last line; null of an empty trail. */
  readonly head: TrailHead | null;
  /** At most so many as were asked for. */
  readonly findings: readonly TrailFinding[];
};

export type TrailQuestion = {
  /** A hash that was kept elsewhere: a trail that does not contain it was cut short or written anew. */
  readonly head?: string | undefined;
  readonly mostFindings?: number;
  /** Told as it goes on, and waited for: whoever has to can breathe. */
  readonly onProgress?: (entries: number) => void | Promise<void>;
  readonly signal?: AbortSignal;
};

export type TrailFilter = {
  readonly actions?: readonly string[];
  readonly actor?: string;
  readonly subject?: string;
  readonly from?: Instant;
  readonly until?: Instant;
};

/** What decisions are asked for: those of a person or an account, those in which a rule objected, in a time. Half-open. */
export type DecisionFilter = {
  readonly person?: string;
  readonly account?: string;
  readonly rule?: string;
  readonly from?: Instant;
  readonly until?: Instant;
};

/** Instants of the last contact (either way, by any channel), call, payment, and of anything at all. */
export type LastOnAccount = {
  readonly contact: Instant | null;
  readonly call: Instant | null;
  readonly payment: Instant | null;
  readonly activity: Instant;
};

export interface EvidenceRepository {
  /** Looks at the whole trail of a workspace and every row it vouches for, page by page and without holding writers up. */
  verify(workspace: string, question?: TrailQuestion): Promise<TrailReport>;
  head(workspace: string): Promise<TrailHead | null>;
  /** Newest first. */
  lines(workspace: string, filter: TrailFilter, request: PageRequest): Promise<Page<AuditLine>>;
  actions(workspace: string): Promise<readonly string[]>;
  /** The newest line that vouches for each of these rows of a table. */
  vouchedBy(workspace: string, table: string, ids: readonly string[]): Promise<ReadonlyMap<string, AuditLine>>;
  /** Oldest first. */
  decisions(workspace: string, filter: DecisionFilter, request: PageRequest): Promise<Page<DecisionRow>>;
  countDecisions(workspace: string, filter: DecisionFilter): Promise<{ readonly decisions: number; readonly people: number }>;
  legalHold(workspace: string, id: string): Promise<LegalHold | null>;
  /** Newest first. */
  legalHolds(workspace: string): Promise<readonly LegalHold[]>;
  legalHoldsOf(workspace: string, person: string): Promise<readonly LegalHold[]>;
  erasureOf(workspace: string, person: string): Promise<Erasure | null>;
  /** How many rows an erasure would empty or delete, by table. */
  personalRows(workspace: string, person: string): Promise<Readonly<Record<string, number>>>;
  /** When something last happened on an account; null where nothing did. */
  lastOn(workspace: string, account: string): Promise<LastOnAccount>;
  /** People by id, so that all can be walked through while some go; those who were erased are left out. */
  people(workspace: string, request: PageRequest): Promise<Page<Person>>;
  /** How much there is of a person, an account or all: contacts, consents and holds in a time. */
  countRecords(
    workspace: string,
    filter: DecisionFilter,
  ): Promise<{ readonly contacts: number; readonly consents: number; readonly holds: number }>;
}
