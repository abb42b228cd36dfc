import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DAY, instant } from '@makegood/base';
import { api } from '@makegood/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../../scripts/provision/free-port.ts';
import { root } from '../../scripts/provision/root.ts';
import { readServerRecord } from '../../scripts/provision/temporal/server-record.ts';
import { startProduct, type Product } from '../support/product.ts';
import { enterSandbox, type Colleague } from '../support/colleague.ts';
import { leftBehind } from '../support/left-behind.ts';
import { simulated } from '../support/simulated.ts';

/**
 * The journey that tests/browser/first-journey.test.ts draws and publishes, and what happens in it, once on the embedded
 * engine and once on Temporal, each in a product of its own, and in the simulation. Each test goes on where the one before it ended.
 */
const JOURNEY = join(root, 'tests', 'support', 'first-journey', 'journey.json');
/** The first rows of the example: nobody there owes on two accounts. */
const PORTFOLIO = readFileSync(join(root, 'examples', 'portfolio', 'accounts.csv'), 'utf8')
  .split('\n')
  .slice(0, 61)
  .join('\n');

const folders = { embedded: newFolder(), temporal: newFolder() };
const serverFile = join(folders.temporal, 'temporal', 'temporal.db');
let port: number;
let embedded: Started;
let temporal: Started;
let began: number;
/** For whom somebody did something by hand. */
const touched = new Set<string>();

type Started = { readonly product: Product; readonly colleague: Colleague };

function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'makegood-first-journey-'));
}

async function startEmbedded(): Promise<Started> {
  const product = await startProduct({ dataFolder: folders.embedded, secondsToStart: 60 });
  return { product, colleague: await enterSandbox(product.url) };
}

async function startOnTemporal(): Promise<Started> {
  const args = ['--engine', 'temporal'];
  const product = await startProduct({ byCommand: true, args, dataFolder: folders.temporal, port, secondsToStart: 90 });
  return { product, colleague: await enterSandbox(product.url) };
}

beforeAll(async () => {
  port = await freePort();
  // One empty sandbox for both, so that all their ids are the same.
  const empty = await startEmbedded();
  await empty.colleague.call(api.sandbox.reset, { body: { with: 'nothing' } });
  began = await empty.colleague.now();
  await empty.product.stop();
  cpSync(folders.embedded, folders.temporal, { recursive: true });
  [embedded, temporal] = await Promise.all([startEmbedded(), startOnTemporal()]);
  for (const { colleague } of [embedded, temporal]) await colleague.begin(JOURNEY, PORTFOLIO);
}, 120_000);

afterAll(async () => {
  await embedded?.product.stop();
  await temporal?.product.stop();
  for (const folder of Object.values(folders)) rmSync(folder, { recursive: true, force: true });
}, 60_000);

/** What Temporal has left behind is what the embedded engine has: the same traces, the same on every phone, nothing stuck. */
async function expectTheSame(): Promise<void> {
  const [one, other] = [await leftBehind(folders.embedded), await leftBehind(folders.temporal)];
  expect([...other.keys()].sort()).toEqual([...one.keys()].sort());
  for (const [account, left] of one) expect(other.get(account), account).toEqual(left);
  const { enrolments } = await temporal.colleague.call(api.engine.status);
  expect(enrolments.stuck).toBe(0);
}

/** Both so many days after the beginning: the embedded engine in peace, Temporal with something that befalls it on the way. */
async function bothTo(days: number, misfortune: () => Promise<void>): Promise<void> {
  const [from, to] = [await temporal.colleague.now(), began + days * DAY];
  await temporal.colleague.letGo(to);
  await temporal.colleague.hasLeft(from);
  await misfortune();
  const interrupted = await temporal.colleague.now();
  expect(interrupted).toBeGreaterThan(from);
  expect(interrupted).toBeLessThan(to);
  await Promise.all([embedded, temporal].map(({ colleague }) => colleague.reach(to)));
  await expectTheSame();
}

const killServer = (): void => void process.kill(readServerRecord(serverFile)?.running?.pid ?? 0, 'SIGKILL');

describe('the first journey on Temporal as on the embedded engine', () => {
  it('when the product, its worker with it, is killed in the middle of the first messages', async () => {
    await bothTo(2, async () => {
      await temporal.product.kill();
      temporal = await startOnTemporal();
    });
  });

  it('when somebody answers and somebody pays, and nothing goes wrong', async () => {
    const left = [...(await leftBehind(folders.embedded))];
    const reached = left.filter(([, { messages }]) => messages.some((message) => message.includes(' sms ')));
    const [answering = '', paying = ''] = reached.map(([account]) => account);
    for (const account of [answering, paying]) touched.add(account);
    for (const { colleague } of [embedded, temporal]) {
      await colleague.reply(answering, 'I lost my job. Can somebody call me?');
      await colleague.payAll(paying);
      await colleague.reach(began + 4 * DAY);
    }
    await expectTheSame();
    const after = await leftBehind(folders.temporal);
    expect(after.get(answering)?.trace).toContain('"branch":"replied"');
    expect(after.get(paying)?.trace).toContain('"outcome":"cured"');
  });

  it('when the server is killed in the middle of a step, and comes back without anybody’s doing', async () => {
    await bothTo(7, async () => {
      const before = readServerRecord(serverFile)?.running?.pid;
      killServer();
      await expect.poll(() => readServerRecord(serverFile)?.running?.pid, { timeout: 30_000 }).not.toBe(before);
    });
    expect(temporal.product.output()).toContain('The Temporal server has ended; it is started again.');
  });

  it('when everything is killed at once', async () => {
    await bothTo(12, async () => {
      await temporal.product.kill();
      killServer();
      temporal = await startOnTemporal();
    });
  });

  it('through all of the 45 days', async () => {
    await Promise.all([embedded, temporal].map(({ colleague }) => colleague.reach(began + 45 * DAY)));
    await expectTheSame();
    const left = [...(await leftBehind(folders.temporal)).values()];
    expect(left.length).toBeGreaterThan(30);
    expect(left.flatMap(({ messages }) => messages).length).toBeGreaterThan(50);
    expect(left.some(({ trace }) => trace.includes('"outcome":"deferred"'))).toBe(true);
  });

  it('as the simulation says beforehand, for everybody whom nobody did anything for by hand', async () => {
    const left = await leftBehind(folders.temporal);
    const foreseen = await simulated(folders.temporal, PORTFOLIO, instant(began + 45 * DAY));
    expect([...foreseen.keys()].sort()).toEqual([...left.keys()].sort());
    expect(touched.size).toBe(2);
    for (const [account, trace] of foreseen) if (!touched.has(account)) expect(left.get(account)?.trace, account).toBe(trace);
  }, 60_000);
});
