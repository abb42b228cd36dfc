import { spawn } from 'node:child_process';
import { instant } from '@makegood/base';
import { openStore } from '@makegood/store';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contact, everyOutlet, gateOver, openPortfolio, postbox } from './gate.fixture.ts';

/** The firm's policy allows two contacts with one person on one day. */
const CAP = 2;

describe('senders at the same time', () => {
  let portfolio: Awaited<ReturnType<typeof openPortfolio>>;
  beforeEach(async () => {
    portfolio = await openPortfolio();
  });
  afterEach(() => portfolio.close());

  it('ten of them, on connections of their own, never pass a cap', async () => {
    const box = postbox(async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      return { outcome: 'accepted', providerId: 'p' };
    });
    const stores = Array.from({ length: 10 }, () => openStore({ file: portfolio.file, synchronous: 'normal' }));
    const results = await Promise.all(
      stores.map((store, index) =>
        gateOver(store, { channels: everyOutlet(box.outlet) }).dispatch(contact({ key: `sender:${index}`, enrolment: null })),
      ),
    );
    expect(results.filter((result) => result.type === 'contact' && result.outcome === 'accepted')).toHaveLength(CAP);
    expect(results.filter((result) => result.type === 'contact' && result.outcome === 'deferred')).toHaveLength(10 - CAP);
    expect(box.taken).toHaveLength(CAP);
    await Promise.all(stores.map((store) => store.close()));
  });

  it('with the same key send once', async () => {
    const box = postbox(() => ({ outcome: 'accepted', providerId: 'p' }));
    const stores = Array.from({ length: 5 }, () => openStore({ file: portfolio.file, synchronous: 'normal' }));
    const results = await Promise.allSettled(
      stores.map((store) => gateOver(store, { channels: everyOutlet(box.outlet) }).dispatch(contact())),
    );
    expect(box.taken).toHaveLength(1);
    const answers = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    await Promise.all(stores.map((store) => store.close()));
  });

  it('in two processes never pass a cap together', async () => {
    const program = `
      import { openStore } from '@makegood/store';
      import { contact, gateOver } from ${JSON.stringify(new URL('./gate.fixture.ts', import.meta.url).href)};
      const store = openStore({ file: process.argv[1], synchronous: 'normal' });
      const gate = gateOver(store);
      const results = await Promise.all([0, 1, 2, 3, 4].map((n) => gate.dispatch(contact({ key: process.argv[2] + n, enrolment: null }))));
      process.stdout.write(JSON.stringify(results.map((r) => r.outcome)));
      await store.close();`;
    const run = (name: string) =>
      new Promise<string>((resolve, reject) => {
        const child = spawn(process.execPath, ['--input-type=module', '-e', program, portfolio.file, name], {
          stdio: ['ignore', 'pipe', 'inherit'],
          cwd: new URL('.', import.meta.url),
        });
        let said = '';
        child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
        child.on('close', (code) => (code === 0 ? resolve(said) : reject(new Error(`It ended with ${code}`))));
      });
    const outcomes = (await Promise.all(['left', 'right'].map(run))).flatMap((said): unknown => JSON.parse(said));
    expect(outcomes.flat().filter((outcome) => outcome === 'accepted')).toHaveLength(CAP);
    const arrived = (await portfolio.store.ledger.messagesOfPerson('ws_one', 'per_one')).filter((message) => message.arrivedAt !== null);
    expect(arrived).toHaveLength(CAP);
    expect(
      (await portfolio.store.ledger.attemptsOfPerson('ws_one', 'per_one', instant(0))).filter((attempt) => attempt.counts),
    ).toHaveLength(CAP);
  }, 60_000);
});
