import type { TableName } from '../../tables.ts';

/** A row as the database has it: texts, numbers and nulls by column. */
export type RawRow = Readonly<Record<string, unknown>>;
export type Change = 'inserted' | 'changed' | 'deleted';

type Telling = { readonly action: string; readonly actor: string; readonly at: number };

export type EvidenceTable = {
  /** Columns that may hold what is personal: they enter the row's hash under the person's salt. */
  readonly personal: readonly string[];
  /** What alone is vouched for where a row also holds what changes with the hour; every column when absent. */
  readonly columns?: readonly string[];
  /** The column that says in whose trail it stands; `workspaceId` when absent. */
  readonly owner?: string;
  /** Stays when a sandbox is emptied. */
  readonly lasting?: boolean;
  /** A row in another table that belongs to it and enters its hash. */
  readonly companion?: { readonly table: TableName; readonly key: string };
  /** A row that nobody vouches for yet, such as what somebody still draws. */
  readonly unfinished?: (row: RawRow) => boolean;
  /** Who did what, and when, for a line that no use-case wrote itself. */
  tell(row: RawRow, change: Change): Telling;
};

/** Whoever acts when it is nobody in particular. */
export const PRODUCT = 'makegood';

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null);

/** A kind of evidence that begins, may change, and may end: named by these columns. */
const telling =
  (word: string, begun: readonly [at: string, by: string | null], ended: readonly [at: string, by: string, verb: string] | null) =>
  (row: RawRow, change: Change): Telling => {
    const end = ended === null ? null : numberOf(row[ended[0]]);
    const over = ended !== null && end !== null && change === 'changed';
    return {
      action: `${word}.${change === 'deleted' ? 'deleted' : over ? ended[2] : change === 'inserted' ? 'recorded' : 'changed'}`,
      actor: textOf(row[over ? ended[1] : (begun[1] ?? '')]) ?? PRODUCT,
      at: (over ? end : null) ?? numberOf(row[begun[0]]) ?? 0,
    };
  };

/**
 * The tables whose every row the audit trail vouches for. Their columns enter a row's hash by name unless they are null,
 * so a migration may add columns that are null for old rows, and may neither rename nor refill any.
 */
const table = (name: TableName, of: EvidenceTable): readonly [string, EvidenceTable] => [name, of];

const evidenceTables: ReadonlyMap<string, EvidenceTable> = new Map([
  table('decisions', {
    personal: [],
    companion: { table: 'decisionContexts', key: 'decisionId' },
    tell: telling('decision', ['at', null], null),
  }),
  table('holds', {
    personal: ['scopeValue', 'evidence'],
    tell: telling('hold', ['since', 'source'], ['releasedAt', 'releasedBy', 'released']),
  }),
  table('consents', {
    personal: ['address', 'wording', 'evidence'],
    tell: telling('consent', ['at', 'source'], ['revokedAt', 'revokedBy', 'revoked']),
  }),
  table('preferences', {
    personal: ['details', 'evidence'],
    tell: telling('preference', ['since', 'source'], ['withdrawnAt', 'withdrawnBy', 'withdrawn']),
  }),
  table('journeyVersions', { personal: [], tell: telling('version', ['publishedAt', null], null) }),
  table('packVersions', {
    personal: [],
    unfinished: (row) => row['state'] === 'draft',
    tell: telling('packVersion', ['savedAt', null], null),
  }),
  table('legalHolds', {
    personal: ['reason', 'liftReason'],
    tell: telling('legalHold', ['placedAt', 'placedBy'], ['liftedAt', 'liftedBy', 'lifted']),
  }),
  // A live workspace that passed for a sandbox would be one whose records an entry may say were emptied.
  table('workspaces', {
    personal: [],
    columns: ['id', 'mode'],
    owner: 'id',
    lasting: true,
    tell: telling('workspace', ['createdAt', null], null),
  }),
  table('erasures', { personal: [], tell: telling('erasure', ['at', 'by'], null) }),
]);

export const evidenceTable = (name: string): EvidenceTable | undefined => evidenceTables.get(name);
/** In whose trail a row stands. */
export const ownerOf = ({ owner = 'workspaceId' }: EvidenceTable, row: RawRow): string => String(row[owner]);
export const evidenceNames: readonly string[] = [...evidenceTables.keys()];
/** Those whose hashes depend on a person's salt. */
export const saltedNames: readonly string[] = evidenceNames.filter((name) => (evidenceTables.get(name)?.personal.length ?? 0) > 0);
/** Whose row's hash a table's rows enter, by the column that names it. */
export const companionOf: ReadonlyMap<string, { readonly name: string; readonly key: string }> = new Map(
  [...evidenceTables].flatMap(([name, { companion }]) => (companion ? [[companion.table, { name, key: companion.key }] as const] : [])),
);
