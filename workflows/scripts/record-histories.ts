import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { instant } from '@makegood/base';
import type { NewEnrolment } from '@makegood/engine/host';
import type { JourneyEvent } from '@makegood/journey/core';
import { Client, Connection } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { TemporalHost, temporalSettings } from '../src/index.ts';
import { KeptEffects, remindOnce, remindTwice, remindTwiceLater, waitForWeekday } from '../src/samples/index.ts';
import { BEGIN, scenes, Store } from './recorded-scenes.ts';

/**
 * Records the histories that `src/replay` replays: `node workflows/scripts/record-histories.ts <name of this set>` with
 * TEMPORAL_ADDRESS naming a server. A set is recorded whenever the workflow learns something new; older sets stay for as
 * long as enrolments that were begun then may still run.
 */
const [, , set] = process.argv;
if (set === undefined || !/^[a-z0-9-]{1,40}$/.test(set)) throw new Error('Name the set of histories, for example 2026-11');
const folder = join(fileURLToPath(new URL('../src/replay/histories/', import.meta.url)), set);
mkdirSync(folder, { recursive: true });

const settings = { ...temporalSettings(), taskQueue: `recording-${process.pid}` };
const connection = await Connection.connect(settings.connection);
const client = new Client({ connection, namespace: settings.namespace });

for (const [name, { plan, clock = 'virtual', continueAfter, answer, play }] of Object.entries(scenes)) {
  const store = new Store();
  for (const each of [remindOnce, remindTwice, remindTwiceLater, waitForWeekday]) store.addPlan(each);
  const effects = new KeptEffects(answer);
  const host = new TemporalHost({ settings, effects, recorder: store, ...(continueAfter === undefined ? {} : { continueAfter }) });
  await host.start();
  const at = clock === 'real' ? instant(Date.now()) : BEGIN;
  const enrolment: NewEnrolment = {
    workspace: 'ws_recorded',
    journey: plan.journey,
    enrolment: `enr_${name}-${process.pid}`,
    account: 'acc_recorded',
    person: 'per_recorded',
    plan: plan.hash,
    clock,
    at,
  };
  store.addEnrolment(enrolment);
  await host.enrol([enrolment]);
  await host.settle();
  const id = `${enrolment.workspace}/${enrolment.journey}/${enrolment.enrolment}`;
  const handle = client.workflow.getHandle(id);
  const send = async (event: JourneyEvent) => {
    await host.deliver(enrolment.enrolment, event);
    await host.settle();
  };
  await play({ host, settings, store, enrolment, handle, send });
  await host.stop();
  const written = await writeRuns(id, name);
  console.error(`${name}: ${written} ${written === 1 ? 'run' : 'runs'}`);
}
await connection.close();

/** Every run of the workflow in a file of its own, without the names of the machine that recorded it. */
async function writeRuns(workflowId: string, name: string): Promise<number> {
  const runs: string[] = [];
  for await (const { runId } of client.workflow.list({ query: `WorkflowId = '${workflowId}'` })) runs.push(runId);
  for (let tries = 0; runs.length === 0 && tries < 50; tries += 1) {
    await pause(100);
    for await (const { runId } of client.workflow.list({ query: `WorkflowId = '${workflowId}'` })) runs.push(runId);
  }
  let written = 0;
  for (const runId of runs.reverse()) {
    const json = historyToJSON(await client.workflow.getHandle(workflowId, runId).fetchHistory());
    const anonymous = json
      .replace(/"identity":\s*"[^"]*"/g, '"identity":"recorder"')
      .replace(/\d+@[A-Za-z0-9.-]+-[0-9a-f]{32}/g, 'recorder-sticky');
    written += 1;
    writeFileSync(join(folder, `${name}.${written}.json`), `${JSON.stringify({ workflowId, history: JSON.parse(anonymous) })}\n`);
  }
  return written;
}
