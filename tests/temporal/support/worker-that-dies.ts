import { TemporalHost, temporalSettings } from '@makegood/workflows';
import { remindTwice } from '@makegood/workflows/samples';
import { FileEffects, FileRecorder } from './file-recorder.ts';

/**
 * A worker in a process of its own: `node worker-that-dies.ts <task queue> <folder> <where>`. At the named point it kills
 * itself as a machine dies, with no time to say goodbye.
 */
const [, , taskQueue, folder, where] = process.argv;
if (taskQueue === undefined || folder === undefined) throw new Error('A task queue and a folder are needed');

const die = () => process.kill(process.pid, 'SIGKILL');
const host = new TemporalHost({
  settings: { ...temporalSettings(), taskQueue },
  effects: new FileEffects(folder, () => where === 'after the effect, before its record' && die()),
  recorder: new FileRecorder(folder, remindTwice, ({ outstanding }) => {
    if (where === 'after the checkpoint, before the effect' && outstanding.length > 0) die();
    if (where === 'after the effect was recorded' && outstanding.length === 0) die();
  }),
});
await host.start();
