import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { DAY, instant, plus } from '@makegood/base';
import { backTestResultSchema } from '@makegood/contract';
import { backTestJobs } from '@makegood/engine';
import { builtInPacks, loadPack, type LoadedPack } from '@makegood/rules';
import { openStore, type SqliteStore } from '@makegood/store';
import { sampleId } from '@makegood/store/samples';
import { interleavedRounds } from '../support/interleaved-rounds.ts';
import type { Benchmark, Measure } from '../support/benchmark.ts';
import { DAYS, NOW, WORKSPACE } from './back-test/stored-contacts.ts';

const CONTACTS = 1_000_000;

/**
 * A draft of the firm's policy that allows two contacts a week instead of seven, replayed over a million stored contacts as
 * the product does it (in a thread of its own, with progress, people written down as they are found), against reading the
 * same rows and parsing them as JSON, and the memory of the whole process meanwhile.
 */
const benchmark: Benchmark = {
  name: 'back-test of 1,000,000 stored contacts',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'makegood-back-test-'));
    try {
      return await measure(join(folder, 'makegood.db'));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
export default benchmark;

async function measure(file: string): Promise<Measure[]> {
  prepareElsewhere(file);
  const store = openStore({ file, synchronous: 'normal' });
  const seconds: number[] = [];
  const tenth = await backTestOnce(store, 0.1);
  const whole: Tested[] = [];
  const rounds = await interleavedRounds(
    {
      'back-test': async () => {
        const tested = await backTestOnce(store, 1);
        whole.push(tested);
        seconds.push(tested.seconds);
        return tested.contacts / tested.seconds;
      },
      'reading and parsing': () => readAll(file),
    },
    { rounds: 3, warmUp: 0 },
  );
  await store.close();
  const [first] = whole;
  if (first?.contacts !== CONTACTS || first.changed === 0) throw new Error(`It replayed ${first?.contacts} and changed ${first?.changed}`);
  const slowest = Math.max(...seconds);
  return [
    {
      name: 'back-test of 1,000,000 stored contacts, against reading and parsing the same rows',
      value: rounds['back-test'].median,
      unit: 'contacts/s',
      floor: rounds['reading and parsing'].median,
      ratio: rounds['back-test'].median / rounds['reading and parsing'].median,
    },
    { name: 'back-test of 1,000,000 stored contacts, the slowest round', value: slowest, unit: 's', floor: null, ratio: null },
    {
      name: 'memory of the process in a back-test of 1,000,000 contacts, beside that of 100,000',
      value: Math.max(...whole.map(({ megabytes }) => megabytes)),
      unit: 'MB of RSS',
      floor: tenth.megabytes,
      ratio: null,
    },
    {
      name: 'progress told in a back-test of 1,000,000 contacts',
      value: Math.min(...whole.map(({ steps }) => steps)),
      unit: 'steps seen',
      floor: null,
      ratio: null,
    },
  ];
}

/** In a process of its own: what it takes to make a million contacts up is not what it takes to replay them. */
function prepareElsewhere(file: string): void {
  const preparing = new URL('./back-test/stored-contacts.ts', import.meta.url).href;
  const program = `import { prepareContacts } from ${JSON.stringify(preparing)}; await prepareContacts(process.argv[1], ${CONTACTS});`;
  execFileSync(process.execPath, ['--input-type=module', '-e', program, file], { stdio: ['ignore', 2, 2] });
}

type Tested = {
  readonly seconds: number;
  readonly contacts: number;
  readonly changed: number;
  readonly megabytes: number;
  readonly steps: number;
};
let made = 0;

/** Over the last part of the period, from its start to its result, as somebody sees it who polls. */
async function backTestOnce(store: SqliteStore, part: number): Promise<Tested> {
  made += 1;
  const id = sampleId('backTest', `bkt_bench${made}`);
  const draft = twoAWeek();
  const inserted = await store.commit([
    {
      write: 'insert',
      into: 'backTests',
      row: {
        id,
        workspaceId: WORKSPACE,
        packId: 'firm',
        title: draft.pack.title,
        hash: draft.hash,
        document: JSON.parse(JSON.stringify(draft.pack)),
        periodFrom: plus(NOW, -Math.round((DAYS + 2) * part) * DAY),
        periodTo: plus(NOW, DAY),
        startsAt: NOW,
        rulesOf: NOW,
        begunAt: NOW,
        status: 'waiting',
        createdAt: NOW,
        createdBy: 'usr_bench',
      },
    },
  ]);
  if (!inserted.ok) throw new Error(inserted.error.reason);
  const failures: unknown[] = [];
  const jobs = backTestJobs({ store, file: store.file, realNow: () => instant(Date.now()), onError: (error) => failures.push(error) });
  let highest = 0;
  const steps = new Set<number>();
  const watching = setInterval(() => {
    highest = Math.max(highest, process.memoryUsage().rss);
    const progress = jobs.progress(id);
    if (progress) steps.add(progress.done);
  }, 100);
  const started = performance.now();
  await jobs.run({ id, workspaceId: WORKSPACE });
  const seconds = (performance.now() - started) / 1000;
  clearInterval(watching);
  const row = await store.backTests.get(WORKSPACE, id);
  if (row?.status !== 'done') throw new Error(`It ended as ${row?.status}: ${String(failures[0])}`);
  const { past } = backTestResultSchema.parse(row.result);
  return { seconds, contacts: past.contacts, changed: past.people.people, megabytes: highest / 1024 / 1024, steps: steps.size };
}

function twoAWeek(): LoadedPack {
  const firm = builtInPacks().find(({ pack }) => pack.id === 'firm')?.pack;
  const week = firm?.parameters?.['contactsPerWeek'];
  if (!firm || !week) throw new Error('The firm has no weekly limit');
  const values = week.values.map((value) => ({ ...value, value: 2 }));
  const draft = { ...firm, version: 2, parameters: { ...firm.parameters, contactsPerWeek: { ...week, values } } };
  const loaded = loadPack(JSON.parse(JSON.stringify(draft)));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  return loaded.value;
}

/** The plainest program that looks at each context once. */
function readAll(file: string): number {
  const database = new Database(file, { readonly: true });
  const started = performance.now();
  let rows = 0;
  const statement = database.prepare<[], { context: string }>('select context from "decisionContexts" order by at, "decisionId"');
  for (const { context } of statement.iterate()) {
    if (JSON.parse(context) === null) throw new Error('An empty context');
    rows += 1;
  }
  const rate = rows / ((performance.now() - started) / 1000);
  database.close();
  return rate;
}
