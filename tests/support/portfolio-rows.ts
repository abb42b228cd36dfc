import { mkdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type BetterSqlite3 from 'better-sqlite3';
import { openStore } from '@makegood/store';

const Database = createRequire(new URL('../../packages/store/package.json', import.meta.url))('better-sqlite3') as typeof BetterSqlite3;

/** Parents before what refers to them. */
const TABLES = ['people', 'accounts', 'accountParties', 'addresses'] as const;

/** Finished rows of a portfolio by table, each as the values that a statement binds. */
export type PortfolioRows = Map<string, { readonly columns: readonly string[]; readonly rows: readonly unknown[][] }>;

export function rowsOfPortfolio(file: string): PortfolioRows {
  const database = new Database(file, { readonly: true });
  try {
    return new Map(
      TABLES.map((table) => {
        const statement = database.prepare<[], unknown[]>(`select * from "${table}"`).raw();
        return [table, { columns: statement.columns().map(({ name }) => name), rows: statement.all() }];
      }),
    );
  } finally {
    database.close();
  }
}

/**
 * The plainest program that leaves the same rows: prepared statements, one transaction, the same tables with the same
 * indexes and the same settings. Gives the milliseconds that it took.
 */
export function insertByHand(folder: string, rows: PortfolioRows): number {
  mkdirSync(folder);
  const file = join(folder, 'makegood.db');
  void openStore({ file, synchronous: 'normal' }).close();
  const database = new Database(file);
  try {
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = normal');
    database.pragma('foreign_keys = on');
    database.pragma('cache_size = -32000');
    database.pragma('wal_autocheckpoint = 4000');
    const started = performance.now();
    database.transaction(() => {
      for (const [table, { columns, rows: all }] of rows) {
        const statement = database.prepare<unknown[]>(
          `insert into "${table}" (${columns.map((column) => `"${column}"`).join(', ')}) values (${columns.map(() => '?').join(', ')})`,
        );
        for (const row of all) statement.run(row);
      }
    })();
    return performance.now() - started;
  } finally {
    database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
