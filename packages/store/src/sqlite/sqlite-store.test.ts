import { once } from 'node:events';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { say } from '@makegood/base/text';
import Database from 'better-sqlite3';
import { getTableColumns, getTableName, is } from 'drizzle-orm';
import { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AT, sampleId, samplePerson, samplePortfolio } from '../contract/sample-rows.ts';
import { describeStore } from '../contract/store-contract.ts';
import { StoreError } from '../errors.ts';
import * as schema from '../schema/index.ts';
import { storeTexts } from '../texts.ts';
import type { Write } from '../writes.ts';
import { openStore } from './open-store.ts';

const folderFor = (): string => mkdtempSync(join(tmpdir(), 'makegood-store-'));
const remove = (folder: string): void => rmSync(folder, { recursive: true, force: true });

describeStore('SQLite', () => {
  const folder = folderFor();
  return {
    open: async () => openStore({ file: join(folder, 'data', 'makegood.db'), synchronous: 'normal' }),
    clear: async () => remove(folder),
  };
});

describe('a SQLite file', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = folderFor();
    file = join(folder, 'makegood.db');
  });
  afterEach(() => remove(folder));
  const open = (patience = 0) => openStore({ file, synchronous: 'normal', patience });
  const failure = (work: () => unknown): StoreError => {
    try {
      work();
    } catch (error) {
      if (error instanceof StoreError) return error;
      throw error;
    }
    throw new Error('It went well');
  };

  it('has every table and column of the schema after its migrations, and no others', async () => {
    const store = open();
    const database = store.signIn.$client;
    const made = database
      .prepare<[], { name: string }>(`select name from sqlite_master where type = 'table' and name not like 'sqlite_%'`)
      .all();
    const known = Object.values(schema).filter((exported) => is(exported, SQLiteTable));
    expect(made.map((table) => table.name).sort()).toEqual(known.map(getTableName).sort());
    for (const table of known) {
      const columns = database.prepare<[], { name: string }>(`select name from pragma_table_info('${getTableName(table)}')`).all();
      expect(columns.map((column) => column.name).sort()).toEqual(
        Object.values(getTableColumns(table))
          .map((column) => column.name)
          .sort(),
      );
    }
    await store.close();
  });

  it('of a newer release is refused, in plain words, and left as it is', async () => {
    const store = open();
    await store.close();
    const newer = new Database(file);
    newer.pragma('user_version = 4711');
    newer.close();
    const before = readFileSync(file);
    const error = failure(open);
    expect(error.failure).toBe('newerVersion');
    expect(say(storeTexts, 'en', error.said)).toContain(`written by a newer release (version 4711; this one knows ${store.schemaVersion})`);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('that is no database, is cut short, or belongs to something else is called damaged', async () => {
    writeFileSync(file, 'Dear diary, '.repeat(2_000));
    expect(failure(open).failure).toBe('corrupt');
    rmSync(file);
    const theirs = new Database(file);
    theirs.exec('create table notes (id integer)');
    theirs.close();
    expect(failure(open).failure).toBe('corrupt');
    rmSync(file);
    await open().close();
    truncateSync(file, 6_000);
    expect(failure(open).failure).toBe('corrupt');
  });

  it('in a folder that cannot be is called unavailable', () => {
    writeFileSync(file, '');
    expect(failure(() => openStore({ file: join(file, 'makegood.db'), synchronous: 'full' })).failure).toBe('unavailable');
  });

  it('that another process holds is called locked, and works again afterwards', async () => {
    const store = open();
    const other = new Database(file);
    other.exec('begin immediate');
    await expect(store.commit(samplePortfolio())).rejects.toMatchObject({ failure: 'locked' });
    other.exec('rollback');
    other.close();
    expect((await store.commit(samplePortfolio())).ok).toBe(true);
    await store.close();
  });

  it('that another process holds for a moment is waited for when nobody has said how long', async () => {
    await open().close();
    const program = `
      import Database from 'better-sqlite3';
      const database = new Database(process.argv[1]);
      database.exec('begin immediate');
      process.stdout.write('held');
      setTimeout(() => database.exec('commit'), 600);`;
    const holder = spawn(process.execPath, ['--input-type=module', '-e', program, file], { cwd: import.meta.dirname });
    const over = once(holder, 'exit');
    await once(holder.stdout, 'data');
    const store = openStore({ file, synchronous: 'normal' });
    expect((await store.commit(samplePortfolio())).ok).toBe(true);
    expect(await over).toEqual([0, null]);
    await store.close();
  });

  it('on a full disk loses nothing: what was there stays, the batch can be tried again', async () => {
    await open().close();
    const store = open();
    const pages = store.signIn.$client.pragma('page_count', { simple: true });
    store.signIn.$client.pragma(`max_page_count = ${Number(pages) + 4}`);
    await store.commit(samplePortfolio());
    const large: Write[] = Array.from({ length: 200 }, (_, index) => ({
      write: 'insert',
      into: 'people',
      row: samplePerson({ id: sampleId('person', `per_${index}`), externalId: `L-${index}`, custom: { note: 'x'.repeat(400) } }),
    }));
    await expect(store.commit(large)).rejects.toMatchObject({ name: 'StoreError', failure: 'full' });
    expect(await store.people.byExternalId('ws_one', 'L-0')).toBeNull();
    expect(await store.people.byExternalId('ws_one', 'P-1')).not.toBeNull();
    store.signIn.$client.pragma('max_page_count = 1000000');
    expect((await store.commit(large)).ok).toBe(true);
    await store.close();
  });

  it('shows a line of the audit trail that was changed behind our back', async () => {
    const store = open();
    const line = (action: string): Write => ({
      write: 'audit',
      workspaceId: sampleId('workspace', 'ws_one'),
      at: AT,
      actor: 'usr_1',
      action,
      subject: 's',
      detail: null,
    });
    await store.commit([line('a'), line('b'), line('c')]);
    store.signIn.$client.exec(`update audit set actor = 'usr_2' where action = 'b'`);
    expect((await store.evidence.verify('ws_one')).findings).toMatchObject([{ kind: 'altered', entry: { sequence: 2 } }]);
    await store.close();
  });

  it('opened by several processes at once is made once, and none loses a write', async () => {
    const program = `
      import { openStore } from ${JSON.stringify(new URL('./open-store.ts', import.meta.url).href)};
      const store = openStore({ file: process.argv[1], synchronous: 'normal' });
      for (let i = 0; i < 25; i += 1) {
        const r = await store.commit([{ write: 'audit', workspaceId: 'ws_one', at: i, actor: process.argv[2], action: 'a', subject: 's', detail: i }]);
        if (!r.ok) throw new Error('clash');
      }
      await store.close();`;
    const run = (name: string) =>
      new Promise<number | null>((resolve) => {
        const child = spawn(process.execPath, ['--input-type=module', '-e', program, file, name], {
          stdio: ['ignore', 'ignore', 'inherit'],
        });
        child.on('close', resolve);
      });
    expect(await Promise.all(['one', 'two', 'three'].map(run))).toEqual([0, 0, 0]);
    const store = open();
    expect((await store.evidence.lines('ws_one', {}, { limit: 500 })).items).toHaveLength(75);
    expect((await store.evidence.verify('ws_one')).findings).toEqual([]);
    await store.close();
  }, 60_000);
});
