import { enrolledEvent, type NewEnrolment } from '@makegood/engine/host';
import type { JourneyEvent } from '@makegood/journey/core';
import {
  type Client,
  isGrpcServiceError,
  ServiceError,
  WithStartWorkflowOperation,
  WorkflowExecutionAlreadyStartedError,
  WorkflowNotFoundError,
  type WorkflowStartOptions,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import {
  DELIVER,
  EVENTS,
  WORKFLOW_TYPE,
  workflowIdOf,
  type CorePlan,
  type EnrolmentArguments,
  type EnrolmentSummary,
} from '../enrolment/contract.ts';
import type { enrolment as enrolmentWorkflow } from '../enrolment/enrolment.ts';
import { JOURNEY, PLAN, STATUS, WORKSPACE } from '../enrolment/search-attributes.ts';
import { TemporalUnreachable } from './errors.ts';
import { forgetWorkflow } from './forget-workflow.ts';

/** A batch that the workflow has accepted; `result` when it has been processed. */
export type Accepted = { result(): Promise<EnrolmentSummary> };

export type EnrolmentClientOptions = {
  readonly client: Client;
  readonly taskQueue: string;
  readonly searchable: boolean;
  /** Forces continue-as-new after this many events. */
  readonly continueAfter?: number;
  /** How long a call may take, in milliseconds, before Temporal counts as unreachable. */
  readonly patience: () => number;
  /** The plan that an enrolment takes along; null: its workflow loads it. */
  readonly planFor: (enrolment: NewEnrolment) => Promise<CorePlan | null>;
};

/** One enrolment's workflow, seen from outside. */
export class EnrolmentClient {
  readonly #options: EnrolmentClientOptions;

  constructor(options: EnrolmentClientOptions) {
    this.#options = options;
  }

  /** Starts it, unless it runs already. Durable without a worker. False when it has ended before. */
  async start(enrolment: NewEnrolment): Promise<boolean> {
    const options = await this.#startOptions(enrolment);
    try {
      await this.#limited(() => this.#workflow.start<typeof enrolmentWorkflow>(WORKFLOW_TYPE, options));
      return true;
    } catch (error) {
      if (error instanceof WorkflowExecutionAlreadyStartedError) return false;
      throw error;
    }
  }

  /** Starts it and follows its first steps in one call. Null when it has ended before. Needs a worker. */
  async startFollowed(enrolment: NewEnrolment): Promise<Accepted | null> {
    const startWorkflowOperation = new WithStartWorkflowOperation<typeof enrolmentWorkflow>(
      WORKFLOW_TYPE,
      await this.#startOptions(enrolment),
    );
    // The operation's own promise rejects beside the call's; both are the same refusal.
    startWorkflowOperation.workflowHandle().catch(() => undefined);
    try {
      return await this.#limited(() =>
        this.#workflow.startUpdateWithStart<typeof enrolmentWorkflow, EnrolmentSummary, [readonly JourneyEvent[]]>(DELIVER, {
          args: [[]],
          waitForStage: 'ACCEPTED',
          startWorkflowOperation,
        }),
      );
    } catch (error) {
      if (error instanceof WorkflowExecutionAlreadyStartedError) return null;
      throw error;
    }
  }

  /** Durable without a worker. False when no such workflow runs. */
  async signal(enrolment: NewEnrolment, events: readonly JourneyEvent[]): Promise<boolean> {
    return await this.#unlessClosed(async () => {
      await this.#limited(() => this.#handle(enrolment).signal<[readonly JourneyEvent[]]>(EVENTS, events));
      return true;
    }, false);
  }

  /** Durable when it returns; needs a worker. Null when no such workflow runs. */
  async update(enrolment: NewEnrolment, events: readonly JourneyEvent[]): Promise<Accepted | null> {
    return await this.#unlessClosed(
      () =>
        this.#limited(() =>
          this.#handle(enrolment).startUpdate<EnrolmentSummary, [readonly JourneyEvent[]]>(DELIVER, {
            args: [events],
            waitForStage: 'ACCEPTED',
          }),
        ),
      null,
    );
  }

  /**
   * Another run for what comes after the end: it takes the enrolment up from the store, feeds the events and ends again, so
   * that a late payment is noted as it is on every host. Also the way back when a server has lost a workflow, and the way
   * in, without events, when the one that ended was of a sandbox that has been emptied since.
   */
  async reopen(enrolment: NewEnrolment, events: readonly JourneyEvent[] = []): Promise<void> {
    const options = { ...(await this.#startOptions(enrolment)), workflowIdReusePolicy: 'ALLOW_DUPLICATE' as const };
    await this.#limited(() =>
      this.#workflow.signalWithStart<typeof enrolmentWorkflow, [readonly JourneyEvent[]]>(WORKFLOW_TYPE, {
        ...options,
        signal: EVENTS,
        signalArgs: [events],
      }),
    );
  }

  /** Deletes all that the server logged of it, terminating it if need be. */
  async forget(enrolment: NewEnrolment): Promise<void> {
    await this.#limited(() => forgetWorkflow(this.#options.client, workflowIdOf(enrolment)));
  }

  get #workflow() {
    return this.#options.client.workflow;
  }

  #handle(enrolment: NewEnrolment) {
    return this.#workflow.getHandle<typeof enrolmentWorkflow>(workflowIdOf(enrolment));
  }

  async #startOptions(enrolment: NewEnrolment) {
    const { workspace, journey, account, person, plan, clock, at } = enrolment;
    const { taskQueue, searchable, continueAfter } = this.#options;
    const carried = await this.#options.planFor(enrolment);
    const first: EnrolmentArguments = {
      schema: 1,
      workspace,
      journey,
      enrolment: enrolment.enrolment,
      account,
      person,
      planHash: plan,
      ...(carried ? { plan: carried } : {}),
      clock,
      enteredAt: at,
      searchable,
      ...(continueAfter === undefined ? {} : { continueAfter }),
      inbox: [enrolledEvent(enrolment)],
    };
    return {
      workflowId: workflowIdOf(enrolment),
      taskQueue,
      args: [first],
      workflowIdConflictPolicy: 'USE_EXISTING',
      // A workflow that was terminated or failed is begun again from the store; one that has ended stays so.
      workflowIdReusePolicy: 'ALLOW_DUPLICATE_FAILED_ONLY',
      ...(searchable
        ? {
            typedSearchAttributes: [
              { key: WORKSPACE, value: workspace },
              { key: JOURNEY, value: journey },
              { key: PLAN, value: plan },
              { key: STATUS, value: 'running' },
            ],
          }
        : {}),
    } satisfies WorkflowStartOptions<typeof enrolmentWorkflow>;
  }

  async #unlessClosed<Result>(call: () => Promise<Result>, closed: Result): Promise<Result> {
    try {
      return await call();
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return closed;
      throw error;
    }
  }

  async #limited<Result>(call: () => Promise<Result>): Promise<Result> {
    try {
      return await this.#options.client.connection.withDeadline(Date.now() + this.#options.patience(), call);
    } catch (error) {
      throw asUnreachable(error);
    }
  }
}

/** gRPC status codes that say nothing about the request: DEADLINE_EXCEEDED, UNAVAILABLE, CANCELLED. */
const NO_ANSWER: ReadonlySet<number> = new Set([4, 14, 1]);

/** The error itself, or that Temporal cannot be reached when that is what it means. */
export function asUnreachable(error: unknown): unknown {
  if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError) return unreachable(error);
  const cause = error instanceof ServiceError ? error.cause : error;
  return isGrpcServiceError(cause) && NO_ANSWER.has(cause.code) ? unreachable(error) : error;
}

const unreachable = (cause: unknown) => new TemporalUnreachable('Temporal does not answer', { cause });
