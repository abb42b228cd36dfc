import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DAY, HOUR, instant, plus, type Instant } from '@makegood/base';
import { channelDirectory, contactGate, embeddedHost, factReader, randomId, secretBox, storeEffects, timeIn } from '@makegood/engine';
import { openStore, type SqliteStore } from '@makegood/store';
import { sampleAccount, sampleId, samplePerson, sampleWorkspace } from '@makegood/store/samples';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openLog } from '../src/index.ts';
import { evidenceJobs } from '../src/product/evidence-jobs.ts';

/** Ten in the evening on November 10 in New York: there it is a day earlier than by the universal clock. */
const EVENING = instant(Date.UTC(2026, 10, 11, 3));
const WORKSPACE = sampleId('workspace', 'ws_one');
let folder: string;
let store: SqliteStore;
let realNow: Instant;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'makegood-jobs-'));
  store = openStore({ file: join(folder, 'makegood.db'), synchronous: 'normal' });
  realNow = EVENING;
  await store.commit([
    { write: 'insert', into: 'workspaces', row: sampleWorkspace({ mode: 'live', clockAt: null, retentionDaily: true }) },
  ]);
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

/** One turn of the product's own jobs, as at each start and every ten minutes from then on. */
async function turn(): Promise<void> {
  const linkKey = new Uint8Array(32).fill(7);
  const clock = () => realNow;
  const gate = contactGate({ store, channels: channelDirectory(store, {}), linkKey, publicAddress: 'http://localhost', realNow: clock });
  const host = embeddedHost({ store, effects: storeEffects({ store, gate, secrets: secretBox(linkKey), realNow: clock }), now: clock });
  const jobs = evidenceJobs({
    store,
    log: openLog('silent'),
    desk: (workspace, caller) => ({
      ...{ store, gate, host, workspace, caller, realNow, dataFolder: folder, settles: true, newId: randomId },
      now: timeIn(workspace, realNow),
      readFacts: factReader(store),
    }),
  });
  jobs.start();
  // Long enough to find out that there is nothing to do; what has begun is waited for.
  do await pause(150);
  while (jobs.isLettingGo(WORKSPACE));
  await jobs.stop();
  await host.stop();
}

/** Somebody whose debt was paid four years ago. */
async function paidLongAgo(name: string): Promise<string> {
  const at = plus(EVENING, -4 * 366 * DAY);
  const [person, account] = [sampleId('person', `per_${name}`), sampleId('account', `acc_${name}`)];
  const external = { externalId: name, createdAt: at, updatedAt: at };
  const kept = await store.commit([
    { write: 'insert', into: 'people', row: samplePerson({ id: person, ...external }) },
    { write: 'insert', into: 'accounts', row: sampleAccount({ id: account, ...external, status: 'closed', balanceMinor: 0 }) },
    { write: 'insert', into: 'accountParties', row: { workspaceId: WORKSPACE, accountId: account, personId: person, role: 'debtor' } },
  ]);
  if (!kept.ok) throw new Error(kept.error.reason);
  return person;
}
const isGone = async (person: string) => (await store.evidence.erasureOf(WORKSPACE, person)) !== null;
const runs = async () => (await store.evidence.lines(WORKSPACE, { actions: ['retention.run'] }, { limit: 9 })).items.length;

it('lets go once a day by the workspace’s own calendar, and says who did it', async () => {
  const first = await paidLongAgo('first');
  await turn();
  expect(await isGone(first)).toBe(true);
  expect((await store.evidence.erasureOf(WORKSPACE, first))?.by).toBe('usr_makegood');

  // Until midnight in New York it is still the same day.
  const second = await paidLongAgo('second');
  realNow = plus(EVENING, HOUR);
  await turn();
  expect([await isGone(second), await runs()]).toEqual([false, 1]);
  realNow = plus(EVENING, 2 * HOUR + 60_000);
  await turn();
  expect([await isGone(second), await runs()]).toEqual([true, 2]);
});

it('lets nobody go where nobody said that it goes by itself', async () => {
  await store.commit([{ write: 'update', in: 'workspaces', key: { id: WORKSPACE }, set: { retentionDaily: false } }]);
  const stays = await paidLongAgo('stays');
  realNow = plus(EVENING, 30 * DAY);
  await turn();
  expect([await isGone(stays), await runs()]).toEqual([false, 0]);
});

it('follows the clock of a sandbox, not the wall’s', async () => {
  await store.commit([{ write: 'update', in: 'workspaces', key: { id: WORKSPACE }, set: { mode: 'sandbox', clockAt: EVENING } }]);
  await turn();
  realNow = plus(EVENING, 30 * DAY);
  await turn();
  expect(await runs()).toBe(1);
  await store.commit([{ write: 'update', in: 'workspaces', key: { id: WORKSPACE }, set: { clockAt: plus(EVENING, DAY) } }]);
  await turn();
  expect(await runs()).toBe(2);
});
