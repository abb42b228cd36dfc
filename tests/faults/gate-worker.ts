/** A worker on Temporal that kills its own process at a fault point of the gate. Arguments: task queue, database file, fault point. */
import { storeRecorder } from '@makegood/engine';
import { openStore } from '@makegood/store';
import { TemporalHost, temporalSettings } from '@makegood/workflows';
import { effectsOf } from './gate-life.ts';

const [taskQueue = '', file = '', killAt = ''] = process.argv.slice(2);
const store = openStore({ file, synchronous: 'normal' });
const effects = effectsOf(store, file, {
  provider: 'phone',
  realNow: 0,
  fault(point) {
    if (point === killAt) process.kill(process.pid, 'SIGKILL');
  },
});
const host = new TemporalHost({ settings: { ...temporalSettings(), taskQueue }, effects, recorder: storeRecorder(store) });
await host.start();
