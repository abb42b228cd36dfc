import { type NativeConnection, Worker, type WorkflowBundleOption } from '@temporalio/worker';
import { enrolmentActivities, type ActivityPorts } from './activities.ts';
import { dataConverter } from './data-converter.ts';
import type { TemporalSettings } from './settings.ts';

export type WorkerParts = ActivityPorts & {
  readonly settings: TemporalSettings;
  readonly bundle: WorkflowBundleOption;
};

/** A worker that runs enrolments and their effects. Any number of them share a task queue. */
export const createEnrolmentWorker = (connection: NativeConnection, { settings, bundle, ...ports }: WorkerParts): Promise<Worker> =>
  Worker.create({
    connection,
    namespace: settings.namespace,
    taskQueue: settings.taskQueue,
    workflowBundle: bundle,
    activities: enrolmentActivities(ports),
    dataConverter: dataConverter(settings.keys),
    reuseV8Context: true,
    maxCachedWorkflows: settings.cachedWorkflows,
    // An effect that hangs must not keep the process from ending: what it was doing is known by its key and taken up again.
    shutdownGraceTime: '5s',
    shutdownForceTime: '15s',
  });
