import { spawn } from 'node:child_process';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { instant } from '@makegood/base';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { GateFaultPoint } from './fault-point.ts';
import { contact, everyOutlet, gateOver, openPortfolio, postbox } from './gate.fixture.ts';
import { LEASE } from './gate-tools.ts';

const POINTS: readonly GateFaultPoint[] = ['beforeReserve', 'afterReserve', 'afterClaim', 'afterAccept', 'afterRecord'];

/**
 * A child process that kills itself with SIGKILL at one instant of a contact. `letterbox` is a provider that takes no
 * keys and cannot be asked; what it took is a line in a file, which outlives the child as a real provider would.
 */
function dieAt(point: GateFaultPoint, file: string, provider: 'phone' | 'letterbox'): Promise<void> {
  const fixture = JSON.stringify(new URL('./gate.fixture.ts', import.meta.url).href);
  const program = `
    import { appendFileSync } from 'node:fs';
    import { openStore } from '@makegood/store';
    import { contact, everyOutlet, gateOver, postbox } from ${fixture};
    const [, file, point, provider] = process.argv;
    const store = openStore({ file, synchronous: 'normal' });
    const box = postbox((message) => { appendFileSync(file + '.taken', message.key + '\\n'); return { outcome: 'accepted', providerId: 'p' }; });
    const gate = gateOver(store, {
      fault: (at) => { if (at === point) process.kill(process.pid, 'SIGKILL'); },
      ...(provider === 'letterbox' ? { channels: everyOutlet(box.outlet) } : {}),
    });
    await gate.dispatch(contact());`;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', program, file, point, provider], {
      stdio: ['ignore', 'ignore', 'inherit'],
      cwd: new URL('.', import.meta.url),
    });
    child.on('close', (_code, signal) => (signal === 'SIGKILL' ? resolve() : reject(new Error(`It was not killed at ${point}`))));
  });
}

describe('a process that is killed in the middle of a contact', { timeout: 60_000 }, () => {
  let portfolio: Awaited<ReturnType<typeof openPortfolio>>;
  beforeEach(async () => {
    portfolio = await openPortfolio();
  });
  afterEach(() => portfolio.close());

  const taken = (): string[] =>
    existsSync(`${portfolio.file}.taken`) ? readFileSync(`${portfolio.file}.taken`, 'utf8').trim().split('\n') : [];

  it.each(POINTS)('%s: the phone gets it once, and the ledger knows', async (point) => {
    await dieAt(point, portfolio.file, 'phone');
    const result = await gateOver(portfolio.store).dispatch(contact());
    expect(result).toMatchObject({ outcome: 'accepted' });
    const attempts = await portfolio.store.ledger.attemptsOfPerson('ws_one', 'per_one', instant(0));
    expect(attempts).toMatchObject([{ status: 'accepted', key: 'enr_one:1:0', provider: 'phone' }]);
    const arrived = (await portfolio.store.ledger.messagesOfPerson('ws_one', 'per_one')).filter((message) => message.arrivedAt !== null);
    expect(arrived.map((message) => message.key)).toEqual(['enr_one:1:0']);
    expect(await gateOver(portfolio.store).dispatch(contact())).toEqual(result);
  });

  it.each(POINTS)('%s: a provider that cannot be asked never gets it twice', async (point) => {
    await dieAt(point, portfolio.file, 'letterbox');
    let now = 1_000_000;
    const box = postbox((message) => {
      appendFileSync(`${portfolio.file}.taken`, `${message.key}\n`);
      return { outcome: 'accepted', providerId: 'p' };
    });
    const gate = gateOver(portfolio.store, { channels: everyOutlet(box.outlet), realNow: () => instant(now) });
    const mayHaveLeft = point === 'afterClaim' || point === 'afterAccept';
    if (mayHaveLeft) {
      await expect(gate.dispatch(contact())).rejects.toThrow('is being sent');
      now += LEASE;
    }
    expect(await gate.dispatch(contact())).toMatchObject({ outcome: mayHaveLeft ? 'unknown' : 'accepted' });
    expect(taken()).toEqual(point === 'afterClaim' ? [] : ['enr_one:1:0']);
    const attempts = await portfolio.store.ledger.attemptsOfPerson('ws_one', 'per_one', instant(0));
    expect(attempts.map((attempt) => attempt.key)).toEqual(['enr_one:1:0']);
    expect(attempts.every((attempt) => attempt.counts)).toBe(true);
  });

  it('a place that was left behind is freed once nobody will come back for it', async () => {
    await dieAt('afterReserve', portfolio.file, 'phone');
    const gate = gateOver(portfolio.store, { realNow: () => instant(1_000_000) });
    expect(await gate.reconcile('ws_one')).toMatchObject({ released: 0 });
    const later = gateOver(portfolio.store, { realNow: () => instant(1_000_000 + LEASE) });
    expect(await later.reconcile('ws_one')).toEqual({ settled: 0, unknown: 0, released: 1 });
    expect((await portfolio.store.ledger.attemptByKey('ws_one', 'enr_one:1:0'))?.counts).toBe(false);
    expect(await later.dispatch(contact())).toMatchObject({ outcome: 'accepted' });
  });

  it('what the phone took is found by asking it', async () => {
    await dieAt('afterAccept', portfolio.file, 'phone');
    const later = gateOver(portfolio.store, { realNow: () => instant(1_000_000 + LEASE) });
    expect(await later.reconcile('ws_one')).toEqual({ settled: 1, unknown: 0, released: 0 });
    expect((await portfolio.store.ledger.attemptByKey('ws_one', 'enr_one:1:0'))?.status).toBe('accepted');
  });
});
