import { createWriteStream, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instant, parseCurrency, parseId, type Instant } from '@makegood/base';
import { parseZone } from '@makegood/calendar';
import { createSandbox, readImport, startImport, uploadImport, type Desk } from '@makegood/engine';
import { openLog, openProduct } from '@makegood/server';
import { interleavedRounds } from '../support/interleaved-rounds.ts';
import { rowsOfPortfolio, insertByHand } from '../support/portfolio-rows.ts';
import type { Benchmark, Measure } from '../support/benchmark.ts';

const ACCOUNTS = 100_000;

/**
 * A file of 100,000 accounts through the whole import (uploaded, decoded, cut, checked, normalised, staged, applied part
 * by part with its marks), against the same finished rows put into the same tables by prepared statements in one
 * transaction; and the memory that is held while it goes on.
 */
const benchmark: Benchmark = {
  name: 'import of 100,000 accounts',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'makegood-import-'));
    try {
      return await measure(folder);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
export default benchmark;

async function measure(folder: string): Promise<Measure[]> {
  const large = await portfolio(join(folder, 'large.csv'), ACCOUNTS);
  const small = await portfolio(join(folder, 'small.csv'), ACCOUNTS / 5);
  const example = join(folder, 'example');
  await importOnce(example, large);
  const finishedRows = join(example, 'makegood.db');
  let round = 0;
  const rounds = await interleavedRounds(
    {
      import: async () => ACCOUNTS / ((await importOnce(join(folder, `import-${(round += 1)}`), large)).milliseconds / 1000),
      // Read anew each time: half a million rows kept in memory would slow down the other contender's collector.
      'prepared inserts': () => ACCOUNTS / (insertByHand(join(folder, `hand-${(round += 1)}`), rowsOfPortfolio(finishedRows)) / 1000),
    },
    // The first import above has warmed both up.
    { rounds: 3, warmUp: 0 },
  );
  const fewer = await importOnce(join(folder, 'fewer'), small, true);
  const more = await importOnce(join(folder, 'more'), large, true);
  return [
    {
      name: 'import of a file of 100,000 accounts, against prepared inserts of the same rows',
      value: rounds.import.median,
      unit: 'accounts/s',
      floor: rounds['prepared inserts'].median,
      ratio: rounds.import.median / rounds['prepared inserts'].median,
    },
    {
      name: 'memory held by an import of 100,000 accounts, beside that of 20,000',
      value: more.heapMegabytes,
      unit: 'MB of heap',
      floor: fewer.heapMegabytes,
      ratio: null,
    },
  ];
}

async function portfolio(file: string, accounts: number): Promise<string> {
  const stream = createWriteStream(file);
  stream.write('account_number,customer_id,name,email,mobile,country,state,city,postal_code,balance,currency,due_date,creditor,language\n');
  for (let index = 0; index < accounts; index += 1) {
    const home = index % 3 === 0 ? 'US,NY,New York,10001' : index % 3 === 1 ? 'US,TX,Austin,73301' : 'CO,,Bogotá,';
    const phone = index % 3 === 2 ? `+57300${String(1_000_000 + index)}` : `+1212${String(2_000_000 + index)}`;
    const balance = `${100 + (index % 5_000)}.${String(index % 100).padStart(2, '0')},${index % 3 === 2 ? 'COP' : 'USD'}`;
    const due = `2026-0${1 + (index % 9)}-1${index % 10}`;
    const line = `A-${index},C-${index},Given${index % 977} Family${index % 1013},person.${index}@example.com,${phone},${home},${balance},${due},Acme,${index % 3 === 2 ? 'es' : 'en'}\n`;
    if (!stream.write(line)) await once(stream, 'drain');
  }
  stream.end();
  await finished(stream);
  return file;
}

/** One import into an installation of its own; the clock runs from the upload's first byte until it is done. */
async function importOnce(folder: string, file: string, weigh = false): Promise<{ milliseconds: number; heapMegabytes: number }> {
  mkdirSync(folder);
  const log = openLog('error');
  const product = await openProduct({ dataFolder: folder, engine: 'embedded', address: 'http://localhost', environment: {}, log });
  try {
    await product.start();
    const desk = await sandboxDesk(product);
    const heap = { highest: 0 };
    const weighing = weigh ? setInterval(() => weighHeap(heap), 400) : null;
    const started = performance.now();
    const uploaded = await uploadImport(desk, { fileName: 'portfolio.csv', content: createReadStream(file) });
    const { row } = await startImport(desk, uploaded.import.id, uploaded.mapping);
    await product.imports.run(desk, row);
    const milliseconds = performance.now() - started;
    if (weighing) clearInterval(weighing);
    const done = await readImport(desk, row.id);
    if (done.state !== 'done' || done.rows.created === 0 || done.rows.wrong > 0) throw new Error(`It ended as ${JSON.stringify(done)}`);
    return { milliseconds, heapMegabytes: heap.highest / 1024 / 1024 };
  } finally {
    await product.close();
  }
}

function weighHeap(heap: { highest: number }): void {
  globalThis.gc?.();
  heap.highest = Math.max(heap.highest, process.memoryUsage().heapUsed);
}

async function sandboxDesk(product: Awaited<ReturnType<typeof openProduct>>): Promise<Desk> {
  const [timezone, currency, user] = [parseZone('America/New_York'), parseCurrency('USD'), parseId('user', 'usr_bench')];
  if (!timezone || !currency || !user) throw new Error('The sandbox cannot be made');
  const startsAt: Instant = instant(Date.UTC(2026, 10, 16, 13));
  const firm = { name: 'Bench', email: null, phone: null, postalAddress: null, legalName: null };
  const now = product.realNow();
  const workspace = await createSandbox(product.store, {
    name: 'Bench',
    engine: 'embedded',
    timezone,
    currency,
    startsAt,
    firm,
    members: [],
    now,
  });
  return product.desk(workspace, { id: user, name: 'Bench', roles: ['admin'], locale: 'en' });
}
