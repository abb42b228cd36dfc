import { closeSync, existsSync, openSync, rmSync } from 'node:fs';
import type { Connection } from './connection.ts';

/** Rows that a product at rest may write between two looks, such as when it last looked for triggers. */
const QUIET_ROWS = 100;

export type Rewriting = {
  /** Empties the journal, and remembers, also beyond the end of the process, that the file is to be written anew. */
  wipe(): void;
  /** Writes the file anew if that is owed and the moment is right. @returns whether nothing is owed any more. */
  rewrite(moment: 'whenQuiet' | 'now'): boolean;
};

/**
 * What is deleted is overwritten in its place at once (`secure_delete`), but a row that grew and moved to another page
 * may have left its letters in the unused part of the first: only writing the whole file anew takes those away. That
 * holds everybody up for about a second for every few hundred megabytes, so it waits for a quiet moment.
 */
export function rewriting({ raw, file }: Connection): Rewriting {
  const mark = `${file}-rewrite`;
  const rows = raw.prepare<[], number>('select total_changes()').pluck();
  let seen: { readonly rows: number; readonly others: unknown } | null = null;

  const isQuiet = (): boolean => {
    const now = { rows: rows.get() ?? 0, others: raw.pragma('data_version', { simple: true }) };
    const quiet = seen !== null && now.others === seen.others && now.rows - seen.rows < QUIET_ROWS;
    seen = now;
    return quiet;
  };

  return {
    wipe() {
      closeSync(openSync(mark, 'a'));
      raw.pragma('wal_checkpoint(truncate)');
    },
    rewrite(moment) {
      if (!existsSync(mark)) return true;
      if (moment === 'whenQuiet' && !isQuiet()) return false;
      // A large file is not to be held in memory a second time.
      raw.pragma('temp_store = file');
      try {
        raw.exec('vacuum');
      } finally {
        raw.pragma('temp_store = memory');
      }
      raw.pragma('wal_checkpoint(truncate)');
      rmSync(mark, { force: true });
      return true;
    },
  };
}
