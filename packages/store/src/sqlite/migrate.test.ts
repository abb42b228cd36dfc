import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { instant } from '@makegood/base';
import { AT, sampleId } from '../contract/sample-rows.ts';
import { samplePackVersion } from '../contract/sample-pack-version.ts';
import { openStore } from './open-store.ts';

/** A database as the first release made and filled it; neither the migration nor the rows are ever changed. */
const SCHEMA = readFileSync(new URL('../../migrations/0000_first.sql', import.meta.url), 'utf8');
const ROWS = readFileSync(new URL('./fixtures/first-release.sql', import.meta.url), 'utf8');
const APPLICATION = 0x4d474f44;

describe('a database of the first release', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'makegood-migrate-'));
    file = join(folder, 'makegood.db');
    const database = new Database(file);
    database.pragma('foreign_keys = off');
    database.exec(SCHEMA);
    database.exec(ROWS);
    database.pragma(`application_id = ${APPLICATION}`);
    database.pragma('user_version = 1');
    database.close();
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const rowsOf = (): Map<string, readonly unknown[]> => {
    const database = new Database(file, { readonly: true });
    const names = [...ROWS.matchAll(/^INSERT INTO "(\w+)" \(([^)]*)\)/gm)];
    const kept = new Map(names.map(([, table, columns]) => [String(table), database.prepare(`select ${columns} from "${table}"`).all()]));
    database.close();
    return kept;
  };

  it('is brought to this release with every row and every value as they were', async () => {
    const before = rowsOf();
    const store = openStore({ file, synchronous: 'normal' });
    expect(store.schemaVersion).toBeGreaterThan(1);
    await store.close();
    const after = rowsOf();
    expect([...after.keys()]).toEqual([...before.keys()]);
    expect(before.size).toBeGreaterThan(15);
    for (const [table, rows] of before)
      expect({ table, rows: after.get(table) }).toEqual({ table, rows: expect.arrayContaining([...rows]) });
  });

  it('points nowhere that is not there, and its audit trail is whole', async () => {
    const store = openStore({ file, synchronous: 'normal' });
    expect(store.signIn.$client.pragma('foreign_key_check')).toEqual([]);
    expect(store.signIn.$client.pragma('integrity_check', { simple: true })).toBe('ok');
    expect((await store.evidence.verify('ws_one')).findings).toEqual([]);
    await store.close();
  });

  it('vouches from then on for what each workspace is', async () => {
    const store = openStore({ file, synchronous: 'normal' });
    store.signIn.$client.exec(`update workspaces set mode = case mode when 'live' then 'sandbox' else 'live' end where id = 'ws_one'`);
    expect((await store.evidence.verify('ws_one')).findings).toMatchObject([{ kind: 'recordAltered', table: 'workspaces', id: 'ws_one' }]);
    await store.close();
  });

  it('is worked with like any other', async () => {
    const store = openStore({ file, synchronous: 'normal' });
    const snapshot = await store.ledger.snapshot({ workspace: 'ws_one', person: 'per_one', account: 'acc_one', since: instant(0) });
    expect(snapshot).toMatchObject({
      person: { fullName: 'José Núñez' },
      holds: [{ status: 'ceased' }],
      attempts: [{ status: 'accepted' }],
    });
    expect(await store.packs.started('ws_one')).toEqual([]);
    const committed = await store.commit([
      { write: 'insert', into: 'packVersions', row: samplePackVersion({ state: 'scheduled', hash: 'sha256:new', activeFrom: AT }) },
    ]);
    expect(committed.ok).toBe(true);
    await store.close();
    const again = openStore({ file, synchronous: 'normal' });
    expect(await again.packs.started('ws_one')).toMatchObject([{ id: sampleId('packVersion', 'pkv_one'), hash: 'sha256:new' }]);
    await again.close();
  });
});
