import { randomUUID } from 'node:crypto';
import { instant } from '@makegood/base';
import type { NewEnrolment } from '@makegood/engine/host';
import type { Effects, Plan } from '@makegood/journey/core';
import { MemoryRecorder, TemporalHost, temporalSettings, type TemporalHostOptions } from '@makegood/workflows';
import { KeptEffects } from '@makegood/workflows/samples';
import { Client, Connection, type WorkflowHandle } from '@temporalio/client';

/** A host on a task queue of its own, over the server that this suite shares. */
export type Workplace = {
  readonly host: TemporalHost;
  readonly recorder: MemoryRecorder;
  readonly settings: ReturnType<typeof temporalSettings>;
  /** Knows it, and gives it back, but does not start it. */
  newEnrolment(plan: Plan, of?: Partial<NewEnrolment>): NewEnrolment;
  /** The enrolment's workflow as an operator with Temporal's tools sees it. */
  workflowOf(enrolment: NewEnrolment): WorkflowHandle;
  close(): Promise<void>;
};

export type WorkplaceOptions = Partial<Omit<TemporalHostOptions, 'effects' | 'recorder'>> & {
  readonly effects?: Effects;
  readonly recorder?: MemoryRecorder;
  readonly plans: readonly Plan[];
};

export const BEGIN = instant(Date.UTC(2026, 0, 15, 9));

export async function openWorkplace({
  plans,
  effects = new KeptEffects(),
  recorder = new MemoryRecorder(),
  ...options
}: WorkplaceOptions): Promise<Workplace> {
  const settings = options.settings ?? { ...temporalSettings(), taskQueue: `test-${randomUUID()}` };
  for (const plan of plans) recorder.addPlan(plan);
  const host = new TemporalHost({ ...options, effects, recorder, settings });
  await host.start();
  const connection = Connection.lazy(settings.connection);
  const client = new Client({ connection, namespace: settings.namespace });
  return {
    host,
    recorder,
    settings,
    newEnrolment(plan, of = {}) {
      const id = randomUUID();
      const enrolment: NewEnrolment = {
        workspace: 'ws_test',
        journey: plan.journey,
        enrolment: `enr_${id}`,
        account: `acc_${id}`,
        person: `per_${id}`,
        plan: plan.hash,
        clock: 'virtual',
        at: BEGIN,
        ...of,
      };
      recorder.addEnrolment(enrolment);
      return enrolment;
    },
    workflowOf: ({ workspace, journey, enrolment }) => client.workflow.getHandle(`${workspace}/${journey}/${enrolment}`),
    async close() {
      await host.stop();
      await connection.close();
    },
  };
}
