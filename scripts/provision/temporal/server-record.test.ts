import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { readServerRecord, whyNotToOpen, writeServerRecord } from './server-record.ts';

let database: string;

beforeEach(() => {
  database = join(mkdtempSync(join(tmpdir(), 'makegood-record-')), 'temporal.db');
});

it('a new file may be opened by any version', () => {
  expect(whyNotToOpen(database, '1.8.2')).toBeUndefined();
});

it('a file is opened only by the version that wrote it', () => {
  writeFileSync(database, 'data');
  writeServerRecord(database, { cliVersion: '1.8.1' });
  expect(whyNotToOpen(database, '1.8.1')).toBeUndefined();
  expect(whyNotToOpen(database, '1.8.2')).toContain('was written by Temporal CLI 1.8.1 and cannot be opened by 1.8.2');
});

it('a file that does not say who wrote it is left alone', () => {
  writeFileSync(database, 'data');
  expect(whyNotToOpen(database, '1.8.2')).toContain('does not say which Temporal CLI wrote it');
  writeFileSync(`${database}.server.json`, 'half a rec');
  expect(whyNotToOpen(database, '1.8.2')).toContain('does not say which Temporal CLI wrote it');
});

it('a record without its file is of a database that was deleted', () => {
  writeServerRecord(database, { cliVersion: '1.8.1', running: { pid: 1, address: '127.0.0.1:1' } });
  expect(whyNotToOpen(database, '1.8.2')).toBeUndefined();
  expect(readServerRecord(database)).toBeUndefined();
});

it('remembers a server that runs', () => {
  const record = { cliVersion: '1.8.2', running: { pid: 42, address: '127.0.0.1:7233' } };
  writeServerRecord(database, record);
  expect(readServerRecord(database)).toEqual(record);
});
