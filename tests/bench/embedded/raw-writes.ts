import { createRequire } from 'node:module';
import type { Write } from '@makegood/store';
import type Sqlite from 'better-sqlite3';

const Database: typeof Sqlite = createRequire(import.meta.url)('better-sqlite3');

/** One row's change as a plain program makes it: a statement, and the values that go into it. */
export type RawWrite = { readonly sql: string; readonly values: readonly unknown[] };

/** What a host wrote, as statements and values. Batches stay as they were. */
export const rawBatches = (batches: readonly (readonly Write[])[]): RawWrite[][] => batches.map((batch) => batch.map(rawWrite));

function rawWrite(write: Write): RawWrite {
  switch (write.write) {
    case 'insert':
    case 'insertIfAbsent': {
      const row = given(write.row);
      const ifAbsent = write.write === 'insertIfAbsent' ? ' on conflict do nothing' : '';
      const columns = row.names.map((name) => `"${name}"`).join(', ');
      return {
        sql: `insert into "${write.into}" (${columns}) values (${row.names.map(() => '?').join(', ')})${ifAbsent}`,
        values: row.values,
      };
    }
    case 'update': {
      const [set, key, when] = [given(write.set), given(write.key), given(write.when ?? {})];
      const conditions = [...key.names.map((name) => `"${name}" = ?`), ...when.names.map((name) => `"${name}" is ?`)];
      const sql = `update "${write.in}" set ${set.names.map((name) => `"${name}" = ?`).join(', ')} where ${conditions.join(' and ')}`;
      return { sql, values: [...set.values, ...key.values, ...when.values] };
    }
    default:
      throw new Error(`A host does not write ${write.write}`);
  }
}

function given(row: object): { names: string[]; values: unknown[] } {
  const entries = Object.entries(row).filter(([, value]) => value !== undefined);
  return { names: entries.map(([name]) => name), values: entries.map(([, value]) => value) };
}

/** Whoever stores a state has to write it down as text first; the floor does that too. */
const asStored = (value: unknown): unknown =>
  typeof value === 'boolean' ? Number(value) : typeof value === 'object' && value !== null ? JSON.stringify(value) : value;

/** Runs them on a database file, `together` batches in each transaction, with nothing but prepared statements. Milliseconds. */
export function runRaw(file: string, synchronous: 'full' | 'normal', batches: readonly (readonly RawWrite[])[], together: number): number {
  const database = new Database(file);
  try {
    database.pragma('journal_mode = WAL');
    database.pragma(`synchronous = ${synchronous}`);
    database.pragma('foreign_keys = on');
    database.pragma('cache_size = -32000');
    database.pragma('wal_autocheckpoint = 4000');
    database.pragma('temp_store = memory');
    const statements = new Map<string, Sqlite.Statement<unknown[]>>();
    for (const { sql } of batches.flat()) if (!statements.has(sql)) statements.set(sql, database.prepare<unknown[]>(sql));
    const prepared = batches.map((batch) =>
      batch.map(({ sql, values }) => {
        const statement = statements.get(sql);
        if (!statement) throw new Error('A statement was not prepared');
        return { statement, values };
      }),
    );
    const transaction = database.transaction((from: number) => {
      const until = Math.min(from + together, prepared.length);
      for (let index = from; index < until; index += 1)
        for (const { statement, values } of prepared[index] ?? [])
          if (statement.run(values.map(asStored)).changes !== 1)
            throw new Error('A write met another row than it met when the host made it');
    });
    const begun = performance.now();
    for (let from = 0; from < prepared.length; from += together) transaction.immediate(from);
    return performance.now() - begun;
  } finally {
    database.close();
  }
}

/** Everything that a host writes of enrolments, as text, to see that two ways of writing left the same behind. */
export function leftBehind(file: string): string {
  const database = new Database(file, { readonly: true });
  try {
    const all = (table: string, order: string) => database.prepare(`select * from "${table}" order by ${order}`).all();
    return JSON.stringify([
      all('enrolments', 'id'),
      all('enrolmentEvents', '"enrolmentId", "eventId"'),
      all('commands', 'key'),
      all('trace', '"enrolmentId", sequence'),
    ]);
  } finally {
    database.close();
  }
}
