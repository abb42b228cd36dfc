import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DAY, HOUR, instant, plus } from '@makegood/base';
import { storeRecorder } from '@makegood/engine';
import { openStore } from '@makegood/store';
import { sampleId } from '@makegood/store/samples';
import { TemporalHost, temporalSettings } from '@makegood/workflows';
import { describe, expect, it } from 'vitest';
import { freshName } from '../support/temporal.ts';
import { BEGIN, effectsOf, enter, furnish, WORKSPACE } from './gate-life.ts';

const WORKER = fileURLToPath(new URL('./gate-worker.ts', import.meta.url));
/** Eleven in the morning where the debtor lives. */
const MORNING = plus(BEGIN, 13 * HOUR);

describe('a worker that is killed while it contacts somebody', () => {
  it.concurrent.for(['afterReserve', 'afterClaim', 'afterAccept', 'afterRecord'])(
    '%s: another one goes on, and the debtor hears of it once',
    { timeout: 120_000 },
    async (point, { onTestFinished }) => {
      const folder = mkdtempSync(join(tmpdir(), 'makegood-gate-worker-'));
      const file = join(folder, 'makegood.db');
      const store = openStore({ file, synchronous: 'normal' });
      onTestFinished(async () => {
        await store.close();
        rmSync(folder, { recursive: true, force: true });
      });
      const beginning = { at: MORNING, journey: sampleId('journey', freshName('jny_gate')) };
      await furnish(store, { ...beginning, engine: 'temporal' });
      const settings = { ...temporalSettings(), taskQueue: freshName('gate') };
      const recorder = storeRecorder(store);
      const dying = spawn(process.execPath, [WORKER, settings.taskQueue, file, point], { stdio: ['ignore', 'ignore', 'inherit'] });
      onTestFinished(() => void dying.kill('SIGKILL'));
      const died = new Promise<NodeJS.Signals | null>((resolve) => dying.once('exit', (_code, signal) => resolve(signal)));

      // A later life: whoever claimed something has had their time.
      const effects = effectsOf(store, file, { provider: 'phone', realNow: DAY, fault: () => undefined });
      const without = new TemporalHost({ settings, recorder, effects, worker: false });
      await without.start();
      onTestFinished(() => without.stop());
      const started = await enter(store, beginning);
      await without.enrol(started);
      expect(await died).toBe('SIGKILL');

      const other = new TemporalHost({ settings, recorder, effects });
      await other.start();
      onTestFinished(() => other.stop());
      await without.settle();

      const id = started[0]?.enrolment ?? '';
      expect(await store.enrolments.find(id)).toMatchObject({ status: 'ended', outcome: 'exhausted' });
      const attempts = await store.ledger.attemptsOfPerson(WORKSPACE, 'per_one', instant(0));
      expect(attempts).toMatchObject([{ key: `${id}:2:0`, status: 'accepted', counts: true }]);
      const messages = await store.ledger.messagesOfPerson(WORKSPACE, 'per_one');
      expect(messages.filter((message) => message.arrivedAt !== null).map((message) => message.key)).toEqual([`${id}:2:0`]);
      const results = (await store.enrolments.trace(id)).filter((entry) => entry.type === 'resulted');
      expect(results).toMatchObject([{ key: `${id}:2:0`, detail: { type: 'contact', outcome: 'accepted' } }]);
    },
  );
});
