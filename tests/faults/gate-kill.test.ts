import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DAY, instant } from '@makegood/base';
import { openStore } from '@makegood/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { live, WORKSPACE, type Provider } from './gate-life.ts';

const CHILD = fileURLToPath(new URL('./gate-child.ts', import.meta.url));
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'makegood-gate-kill-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string) => join(folder, `${name}.db`);

/** The signal that ended it; null when it came to its own end. */
const killedAt = (name: string, provider: Provider, point: string): Promise<NodeJS.Signals | null> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CHILD, file(name), provider, point], { stdio: ['ignore', 'ignore', 'inherit'] });
    child.on('error', reject);
    child.on('close', (_code, signal) => resolve(signal));
  });

/** A later life, in this process: whoever claimed something then has had their time. */
const liveOn = (name: string, provider: Provider) => live(file(name), { provider, realNow: DAY, fault: () => undefined });

/** What is left behind: the canonical trace, the ledger, what is on the phone and what lies in the letterbox. */
async function remains(name: string) {
  const store = openStore({ file: file(name), synchronous: 'normal' });
  const enrolment = await store.enrolments.latest(WORKSPACE, 'jny_one', 'acc_one');
  const attempts = await store.ledger.attemptsOfPerson(WORKSPACE, 'per_one', instant(0));
  const messages = await store.ledger.messagesOfPerson(WORKSPACE, 'per_one');
  const trace = await store.enrolments.trace(enrolment?.id ?? '');
  await store.close();
  return {
    status: enrolment?.status,
    trace,
    ledger: attempts.map(({ key, status, counts, sentAt }) => ({ key, status, counts, sentAt })),
    phone: messages.filter((message) => message.arrivedAt !== null).map((message) => message.key),
    letterbox: existsSync(`${file(name)}.taken`)
      ? readFileSync(`${file(name)}.taken`, 'utf8')
          .trim()
          .split('\n')
      : [],
  };
}

describe('a process killed with SIGKILL while it contacts somebody', () => {
  it(
    'at every instant between two durable steps: the debtor hears of it once, and nothing else is different',
    { timeout: 300_000 },
    async () => {
      await liveOn('whole', 'phone');
      const whole = await remains('whole');
      expect(whole).toMatchObject({ status: 'ended', ledger: [{ status: 'accepted', counts: true }] });
      expect(whole.phone).toHaveLength(1);
      let point = 0;
      for (; (await killedAt(`kill-${point}`, 'phone', String(point))) === 'SIGKILL'; point += 1) {
        await liveOn(`kill-${point}`, 'phone');
        expect(await remains(`kill-${point}`), `killed at ${point}`).toEqual(whole);
      }
      expect(point).toBeGreaterThan(14);
    },
  );

  it.each([
    ['beforeReserve', 'accepted', 1],
    ['afterReserve', 'accepted', 1],
    ['afterClaim', 'unknown', 0],
    ['afterAccept', 'unknown', 1],
    ['afterRecord', 'accepted', 1],
  ] as const)(
    '%s, with a provider that cannot be asked: the contact ends as %s and was taken %i times',
    { timeout: 60_000 },
    async (point, status, taken) => {
      expect(await killedAt(point, 'letterbox', point)).toBe('SIGKILL');
      await liveOn(point, 'letterbox');
      const left = await remains(point);
      expect(left.letterbox).toHaveLength(taken);
      expect(left).toMatchObject({ status: 'ended', ledger: [{ status, counts: true }] });
      expect(left.trace).toContainEqual(expect.objectContaining({ type: 'resulted', detail: { type: 'contact', outcome: status } }));
    },
  );
});
