import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DAY, plus } from '@makegood/base';
import { MemoryRecorder, TemporalHost, temporalSettings } from '@makegood/workflows';
import { KeptEffects, remindTwice } from '@makegood/workflows/samples';
import { describe, expect, it } from 'vitest';
import { FileEffects, FileRecorder } from './support/file-recorder.ts';
import { referenceTrace } from './support/reference.ts';
import { BEGIN, openWorkplace } from './support/workplace.ts';

const PROGRAM = fileURLToPath(new URL('./support/worker-that-dies.ts', import.meta.url));

const points = ['after the checkpoint, before the effect', 'after the effect, before its record', 'after the effect was recorded'];

describe('a worker that is killed', () => {
  it.concurrent.for(points)('%s: another one goes on, nothing is sent twice and nothing is missing', async (where, { onTestFinished }) => {
    const folder = mkdtempSync(join(tmpdir(), 'makegood-killed-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const settings = { ...temporalSettings(), taskQueue: `killed-${randomUUID()}` };
    const place = await openWorkplace({ plans: [remindTwice], settings, worker: false, recorder: new MemoryRecorder() });
    onTestFinished(() => place.close());
    const dying = spawn(process.execPath, [PROGRAM, settings.taskQueue, folder, where], { stdio: ['ignore', 'ignore', 'inherit'] });
    const died = new Promise<string | null>((resolve) => dying.once('exit', (_code, signal) => resolve(signal)));
    onTestFinished(() => void dying.kill('SIGKILL'));

    const enrolment = place.newEnrolment(remindTwice);
    await place.host.enrol([enrolment]);
    expect(await died).toBe('SIGKILL');

    const effects = new FileEffects(folder);
    const recorder = new FileRecorder(folder, remindTwice);
    const other = new TemporalHost({ settings, effects, recorder });
    await other.start();
    onTestFinished(() => other.stop());
    const tick = { type: 'tick', id: 'tick', at: plus(BEGIN, 3 * DAY) } as const;
    await place.host.settle();
    await place.host.deliver(enrolment.enrolment, tick);
    await place.host.settle();

    const trace = (await recorder.read()).trace(enrolment.enrolment);
    expect(trace).toEqual(await referenceTrace(remindTwice, enrolment, [tick], new KeptEffects()));
    expect(effects.sent).toEqual([`${enrolment.enrolment}:2:0`, `${enrolment.enrolment}:4:0`]);
  });
});
