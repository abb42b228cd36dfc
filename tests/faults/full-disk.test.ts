import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DAY } from '@makegood/base';
import { api } from '@makegood/contract';
import { afterAll, expect, it, onTestFinished } from 'vitest';
import { folder, program } from '../../apps/cli/test/makegood.ts';
import { account, reminder } from '../../apps/cli/test/samples.ts';
import { root } from '../../scripts/provision/root.ts';
import { enterSandbox, type Colleague } from '../support/colleague.ts';
import { leftBehind } from '../support/left-behind.ts';
import { startProduct, type Product } from '../support/product.ts';
import { smallDisk } from '../support/small-disk.ts';

const JOURNEY = join(root, 'tests', 'support', 'first-journey', 'journey.json');
const PORTFOLIO = readFileSync(join(root, 'examples', 'portfolio', 'accounts.csv'), 'utf8')
  .split('\n')
  .slice(0, 61)
  .join('\n');
const FULL = { id: 'store.full' };

const disk = smallDisk(64);
const elsewhere = mkdtempSync(join(tmpdir(), 'makegood-enough-room-'));
afterAll(() => {
  disk?.remove();
  rmSync(elsewhere, { recursive: true, force: true });
});

async function start(dataFolder: string): Promise<{ readonly product: Product; readonly colleague: Colleague }> {
  const product = await startProduct({ dataFolder, secondsToStart: 60 });
  onTestFinished(() => product.kill());
  return { product, colleague: await enterSandbox(product.url) };
}

it('a disk without room for a run of the command line: one sentence, no half of a trace', async ({ skip }) => {
  if (!disk) return skip('a small file system cannot be mounted by this user');
  const files = folder();
  onTestFinished(files.remove);
  const span = ['--from', '2026-11-10T15:00:00Z', '--until', '2026-11-12T15:00:00Z'];
  const asked = ['run', '--journey', files.file('journey.json', reminder()), '--account', files.file('account.json', account()), ...span];
  disk.fill(256 * 1024);
  const refused = await program(asked, '', { TMPDIR: disk.folder });
  disk.clear();
  expect(refused).toMatchObject({ code: 3, out: '' });
  expect(refused.talk).toMatch(/^There is no room left to write to \S+\. Nothing was lost; free some space and try again\.\n$/);
  expect(await program(asked, '', { TMPDIR: disk.folder })).toMatchObject({ code: 0 });
}, 60_000);

it('a disk that fills up while the clock is stepped: it is said so, and with room again everything is as if nothing had been', async ({
  skip,
}) => {
  if (!disk) return skip('a small file system cannot be mounted by this user');
  const narrow = join(disk.folder, 'data');
  const first = await start(narrow);
  await first.colleague.call(api.sandbox.reset, { body: { with: 'nothing' } });
  await first.colleague.begin(JOURNEY, PORTFOLIO);
  await first.product.stop();
  cpSync(narrow, elsewhere, { recursive: true });

  const [{ product, colleague }, roomy] = [await start(narrow), await start(elsewhere)];
  const began = await colleague.now();
  disk.fill(64 * 1024);
  await colleague.letGo(began + 20 * DAY);
  await expect.poll(async () => (await colleague.call(api.sandbox.stepState)).step?.state, { timeout: 30_000 }).toBe('failed');
  expect((await colleague.call(api.sandbox.stepState)).step?.problem).toMatchObject(FULL);
  // Whoever writes is told, whoever reads is served.
  await expect(colleague.call(api.journeys.create, { body: { name: 'No room', from: { type: 'blank' } } })).rejects.toThrow('store.full');
  expect((await colleague.call(api.accounts.list)).total).toBe(60);
  const stopped = await colleague.now();
  expect(stopped).toBeLessThan(began + 20 * DAY);

  disk.clear();
  await Promise.all([colleague.reach(began + 45 * DAY), roomy.colleague.reach(began + 45 * DAY)]);
  expect(await leftBehind(narrow)).toEqual(await leftBehind(elsewhere));
  expect((await leftBehind(narrow)).size).toBeGreaterThan(30);
  expect((await colleague.call(api.engine.status)).enrolments.stuck).toBe(0);
  await product.stop();
  await roomy.product.stop();
}, 120_000);
