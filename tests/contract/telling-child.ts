/**
 * Takes in one event of a firm's system at a given real instant, in a process of its own, and works off what comes of it.
 * Arguments: database file, account, number of the event, real instant, and `embedded` or a Temporal task queue.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { instant } from '@makegood/base';
import { hearing } from '@makegood/cli';
import { embeddedHost, recordCustomEvent, storeRecorder, type Host } from '@makegood/engine';
import type { Effects } from '@makegood/journey/core';
import { openStore, type Store } from '@makegood/store';

const [file = '', account = '', eventId = '', at = '', where = ''] = process.argv.slice(2);

/** The journey of this test asks for none. */
const effects: Effects = { execute: () => Promise.reject(new Error('Nobody asked for this')) };

async function hostOver(store: Store): Promise<Host> {
  if (where === 'embedded') return embeddedHost({ store, effects, now: () => instant(Date.now()) });
  const { TemporalHost, temporalSettings } = await import('@makegood/workflows');
  const settings = { ...temporalSettings(), taskQueue: where };
  const host = new TemporalHost({ settings, effects, recorder: storeRecorder(store), worker: false });
  await host.start();
  return hearing(store, host);
}

const store = openStore({ file, synchronous: 'normal' });
const [workspace] = await store.workspaces.list();
if (!workspace || workspace.clockAt === null) throw new Error('There is no sandbox');
const host = await hostOver(store);
await pause(Math.max(0, Number(at) - Date.now()));
const on = { store, workspace: workspace.id, now: workspace.clockAt };
const taken = await recordCustomEvent(on, { source: 'run', eventId, account: { id: account }, name: 'moved house' });
await host.settle();
await host.stop();
await store.close();
process.stdout.write(JSON.stringify(taken.ok ? taken.value.repeated : taken.error));
