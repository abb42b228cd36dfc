import { fileURLToPath } from 'node:url';
import type { NewEnrolment, Recorder } from '@makegood/engine/host';
import type { Effects, Plan } from '@makegood/journey/core';
import { Client, Connection } from '@temporalio/client';
import { NativeConnection, Worker } from '@temporalio/worker';
import { workflowIdOf } from '../../enrolment/contract.ts';
import { JOURNEY, PLAN, STATUS, WORKSPACE } from '../../enrolment/search-attributes.ts';
import { buildWorkflowBundle } from '../../worker/bundle.ts';
import { dataConverter } from '../../worker/data-converter.ts';
import { prepareRuntime } from '../../worker/runtime.ts';
import type { TemporalSettings } from '../../worker/settings.ts';
import { byHandActivities } from './activities.ts';
import type { remindTwiceByHand } from './workflow.ts';

const WORKFLOWS_PATH = fileURLToPath(new URL('./workflow.ts', import.meta.url));

export type ByHandHost = {
  /** `pause`: milliseconds between the steps. */
  enrol(enrolment: NewEnrolment, pause: number): Promise<void>;
  stop(): Promise<void>;
};

/** A worker and a client for the hand-written journey, set up as those of the interpreted ones are. */
export async function startByHand(settings: TemporalSettings, effects: Effects, recorder: Recorder, plan: Plan): Promise<ByHandHost> {
  prepareRuntime();
  const native = await NativeConnection.connect(settings.connection);
  const worker = await Worker.create({
    connection: native,
    namespace: settings.namespace,
    taskQueue: settings.taskQueue,
    workflowBundle: await buildWorkflowBundle(WORKFLOWS_PATH),
    activities: byHandActivities(effects, recorder, plan),
    dataConverter: dataConverter(settings.keys),
    reuseV8Context: true,
    maxCachedWorkflows: settings.cachedWorkflows,
  });
  const running = worker.run();
  const connection = await Connection.connect(settings.connection);
  const client = new Client({ connection, namespace: settings.namespace, dataConverter: dataConverter(settings.keys) });
  return {
    async enrol(enrolment, pause) {
      const { workspace, journey, account, person, at } = enrolment;
      await client.workflow.start<typeof remindTwiceByHand>('remindTwiceByHand', {
        workflowId: workflowIdOf(enrolment),
        taskQueue: settings.taskQueue,
        args: [{ workspace, enrolment: enrolment.enrolment, account, person, enteredAt: at, pause }],
        typedSearchAttributes: [
          { key: WORKSPACE, value: workspace },
          { key: JOURNEY, value: journey },
          { key: PLAN, value: plan.hash },
          { key: STATUS, value: 'running' },
        ],
      });
    },
    async stop() {
      worker.shutdown();
      await running;
      await connection.close();
      await native.close();
    },
  };
}
