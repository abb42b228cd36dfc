import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { instant } from '@makegood/base';
import { StoreError, type CommitResult, type Write } from '@makegood/store';
import { deskAtWork, type DeskAtWork } from '../workspaces/desk.fixture.ts';
import type { Desk } from '../workspaces/desk.ts';
import { progressOf } from './import-record.ts';
import { readImport } from './list-imports.ts';
import { startImport } from './run-import.ts';
import { takeInFile } from './take-in-file.ts';
import { uploadImport } from './upload-import.ts';

let work: DeskAtWork;
beforeEach(async () => {
  work = await deskAtWork();
});
afterEach(() => work.close());

async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

const HEADER = 'account number,customer number,name,email,country,state,balance,currency\n';
const line = (index: number, over: { balance?: string; person?: number } = {}): string =>
  `A-${index},C-${over.person ?? index},Ana Number ${over.person ?? index},ana.${over.person ?? index}@example.com,US,TX,${over.balance ?? '50.00'},USD\n`;
const lines = (count: number): string => HEADER + Array.from({ length: count }, (_, index) => line(index)).join('');

async function started(desk: Desk, text: string): Promise<string> {
  const uploaded = await uploadImport(desk, { fileName: 'portfolio.csv', content: bytes(text) });
  await startImport(desk, uploaded.import.id, uploaded.mapping);
  return uploaded.import.id;
}

const countOf = (desk: Desk) => desk.store.overviews.countAccounts(desk.workspace.id);
const filesLeft = (desk: Desk): string[] =>
  existsSync(join(desk.dataFolder, 'imports')) ? readdirSync(join(desk.dataFolder, 'imports')) : [];

/** The same desk over a store whose commits go through `change` first. */
const withCommits = (desk: Desk, change: (batch: readonly Write[], commit: Desk['store']['commit']) => Promise<CommitResult>): Desk => ({
  ...desk,
  store: { ...desk.store, commit: (batch) => change(batch, (all) => desk.store.commit(all)) },
});

describe('a file that is taken in', () => {
  it('stops between two parts and goes on behind the last one', async () => {
    const { desk } = work;
    const id = await started(desk, lines(5_000));
    const stop = new AbortController();
    const run = takeInFile(desk, id, { signal: stop.signal, onProgress: ({ applied }) => applied > 0 && stop.abort(new Error('stopped')) });
    await expect(run).rejects.toThrow('stopped');
    const half = await countOf(desk);
    expect(half).toBeGreaterThan(0);
    expect(half).toBeLessThan(5_000);
    expect((await readImport(desk, id)).state).toBe('running');
    await takeInFile(desk, id);
    expect(await readImport(desk, id)).toMatchObject({ state: 'done', rows: { read: 5_000, created: 5_000, updated: 0, wrong: 0 } });
    expect(await countOf(desk)).toBe(5_000);
    expect(filesLeft(desk)).toEqual([]);
    await takeInFile(desk, id);
    expect(await countOf(desk)).toBe(5_000);
  });

  it('counts nothing before all of it was read', async () => {
    const { desk } = work;
    const id = await started(
      desk,
      `${lines(3_000)}A-x,C-x,"never closed,ana@example.com,US,TX,1.00,USD\n${lines(300).slice(HEADER.length)}`,
    );
    await takeInFile(desk, id);
    expect(await readImport(desk, id)).toMatchObject({ state: 'failed', rows: { created: 0 }, problem: { id: 'portfolio.file.quote' } });
    expect(await countOf(desk)).toBe(0);
    expect(filesLeft(desk)).toEqual([]);
  });

  it('is begun again when it was stopped while it was read', async () => {
    const { desk } = work;
    const id = await started(desk, lines(4_000));
    const stop = new AbortController();
    await expect(takeInFile(desk, id, { signal: stop.signal, onProgress: () => stop.abort(new Error('stopped')) })).rejects.toThrow(
      'stopped',
    );
    expect(await countOf(desk)).toBe(0);
    await takeInFile(desk, id);
    expect(await countOf(desk)).toBe(4_000);
  });

  it('waits, whole, for a disk that is full', async () => {
    const { desk } = work;
    const id = await started(desk, lines(3_000));
    const full = withCommits(desk, async (batch, commit) => {
      if (batch.length > 1_000) throw new StoreError('full', 'makegood.db');
      return commit(batch);
    });
    await expect(takeInFile(full, id)).rejects.toMatchObject({ failure: 'full' });
    expect((await readImport(desk, id)).state).toBe('running');
    expect(await countOf(desk)).toBe(0);
    await takeInFile(desk, id);
    expect(await countOf(desk)).toBe(3_000);
  });

  it('thinks a part out again when somebody else wrote one of its people first', async () => {
    const { desk, another } = work;
    const other = await another('Two');
    const id = await started(desk, lines(10));
    let meddled = false;
    const contested = withCommits(desk, async (batch, commit) => {
      if (!meddled && batch.some((write) => write.write === 'insert' && write.into === 'people')) {
        meddled = true;
        const [first] = batch;
        if (first?.write === 'insert' && first.into === 'people')
          await commit([{ ...first, row: { ...first.row, id: desk.newId('person'), fullName: 'Written first' } }]);
      }
      return commit(batch);
    });
    await takeInFile(contested, id);
    expect(await readImport(desk, id)).toMatchObject({ state: 'done', rows: { created: 10 } });
    expect((await desk.store.overviews.phones(desk.workspace.id, undefined, { limit: 50 })).total).toBe(10);
    expect(await countOf(other)).toBe(0);
  });

  it('makes a person on several rows once', async () => {
    const { desk } = work;
    await takeInFile(desk, await started(desk, HEADER + line(1, { person: 7 }) + line(2, { person: 7 }) + line(3)));
    expect((await desk.store.overviews.phones(desk.workspace.id, undefined, { limit: 50 })).total).toBe(2);
    const person = await desk.store.people.byExternalId(desk.workspace.id, 'C-7');
    expect((await desk.store.accounts.ofPerson(desk.workspace.id, person?.id ?? '')).map((account) => account.externalId)).toEqual([
      'A-1',
      'A-2',
    ]);
  });

  it('never undoes what was learnt about an address, nor closes what a person closed', async () => {
    const { desk } = work;
    const workspace = desk.workspace.id;
    await takeInFile(desk, await started(desk, lines(2)));
    const person = await desk.store.people.byExternalId(workspace, 'C-0');
    const [address] = await desk.store.people.addresses(workspace, person?.id ?? '');
    const account = await desk.store.accounts.byExternalId(workspace, 'A-0');
    if (!address || !account) throw new Error('The file was not taken in');
    await desk.store.commit([
      { write: 'update', in: 'addresses', key: { id: address.id }, set: { status: 'suppressed' } },
      { write: 'update', in: 'accounts', key: { id: account.id }, set: { status: 'closed' } },
    ]);
    await takeInFile(desk, await started(desk, HEADER + line(0, { balance: '75.00' })));
    expect((await desk.store.people.addresses(workspace, person?.id ?? ''))[0]?.status).toBe('suppressed');
    expect(await desk.store.accounts.get(workspace, account.id)).toMatchObject({ status: 'closed', balanceMinor: 7_500 });
  });

  it('says in the strictest words what it does not know about who collects', async () => {
    const { desk } = work;
    await takeInFile(desk, await started(desk, lines(1)));
    const account = await desk.store.accounts.byExternalId(desk.workspace.id, 'A-0');
    expect(account).toMatchObject({ creditorType: 'thirdPartyCollector', creditor: 'Harbor Collections', originalMinor: 5_000 });
  });

  it('keeps its progress as it was written down', async () => {
    const { desk } = work;
    const id = await started(desk, lines(3));
    const row = await desk.store.imports.get(desk.workspace.id, id);
    expect(row && progressOf(row)).toMatchObject({ phase: 'reading', applied: 0 });
    await takeInFile({ ...desk, now: instant(desk.now + 1) }, id);
    const done = await desk.store.imports.get(desk.workspace.id, id);
    expect(done && progressOf(done)).toMatchObject({ phase: 'over', applied: 3, read: 3 });
  });
});
