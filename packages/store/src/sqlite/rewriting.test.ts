import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sampleId, samplePerson, samplePortfolio } from '../contract/sample-rows.ts';
import type { Write } from '../writes.ts';
import { openStore, type SqliteStore } from './open-store.ts';

let folder: string;
let store: SqliteStore;
const open = () => openStore({ file: join(folder, 'makegood.db'), synchronous: 'normal' });
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'makegood-rewrite-'));
  store = open();
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

async function commit(batch: readonly Write[]): Promise<void> {
  const committed = await store.commit(batch);
  if (!committed.ok) throw new Error(committed.error.reason);
}

/** How often this stands in the database and the journal beside it. */
const found = (word: string): number =>
  ['makegood.db', 'makegood.db-wal']
    .map((name) => join(folder, name))
    .filter((file) => existsSync(file))
    .reduce((sum, file) => sum + readFileSync(file, 'latin1').split(word).length - 1, 0);

const crowd = (name: string, count: number): Write[] =>
  Array.from({ length: count }, (_, index) => {
    const fullName = `${name} ${index}`;
    return {
      write: 'insert',
      into: 'people',
      row: samplePerson({ id: sampleId('person', `per_${name}${index}`), externalId: fullName, fullName }),
    };
  });

it('what was erased is gone when the journal was wiped, and is not looked for anew', async () => {
  await commit([...samplePortfolio(), ...crowd('Zoraida', 300)]);
  expect(found('Zoraida 1')).toBeGreaterThan(0);
  await commit(
    Array.from({ length: 300 }, (_, index) => ({
      write: 'delete',
      from: 'people',
      key: { id: sampleId('person', `per_Zoraida${index}`) },
    })),
  );
  await store.wipe();
  expect(found('Zoraida 1')).toBe(0);
});

it('the file is written anew in a quiet moment, once, and also when the product was ended before', async () => {
  await commit([...samplePortfolio(), ...crowd('Benigno', 150)]);
  const pages = () => Number(store.signIn.$client.pragma('page_count', { simple: true }));
  expect(await store.compact('whenQuiet')).toBe(true);
  await commit(
    Array.from({ length: 150 }, (_, index) => ({
      write: 'delete',
      from: 'people',
      key: { id: sampleId('person', `per_Benigno${index}`) },
    })),
  );
  await store.wipe();
  const before = pages();
  await store.close();

  store = open();
  expect(await store.compact('whenQuiet')).toBe(false);
  await commit(crowd('Nieves', 120));
  expect(await store.compact('whenQuiet')).toBe(false);
  expect(pages()).toBeGreaterThanOrEqual(before);
  expect(await store.compact('whenQuiet')).toBe(true);
  expect(found('Benigno')).toBe(0);
  expect(pages()).toBeLessThanOrEqual(before);
  const { rows } = store.signIn.$client.prepare<[], { rows: number }>('select count(*) as rows from people').get() ?? { rows: 0 };
  expect(rows).toBeGreaterThanOrEqual(120);
  // Nothing is owed any more, however much is written.
  await commit(crowd('Olaya', 120));
  expect(await store.compact('whenQuiet')).toBe(true);
});
