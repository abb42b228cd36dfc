import { instant, message, type Instant, type Message } from '@makegood/base';
import type { Host, HostCondition, HostStatus, NewEnrolment } from '@makegood/engine/host';
import type { JourneyEvent } from '@makegood/journey/core';
import { Client, Connection, WorkflowNotFoundError } from '@temporalio/client';
import { INLINE_PLAN_LIMIT, type CorePlan, type EnrolmentSummary } from '../enrolment/contract.ts';
import { isEvent } from '../enrolment/event-check.ts';
import type { ActivityPorts } from '../worker/activities.ts';
import { workflowBundle } from '../worker/bundle.ts';
import { dataConverter } from '../worker/data-converter.ts';
import { corePartOf, Plans } from '../worker/plans.ts';
import { temporalSettings, type TemporalSettings } from '../worker/settings.ts';
import { SupervisedWorker } from '../worker/supervised-worker.ts';
import { each } from './each.ts';
import { asUnreachable, EnrolmentClient, type Accepted } from './enrolment-client.ts';
import { EnrolmentHalted, InvalidEvent, TemporalUnreachable, UnknownEnrolment } from './errors.ts';
import { ensureSearchAttributes } from './search-attributes.ts';
import { ServerWatch } from './server-watch.ts';

export type TemporalHostOptions = Omit<ActivityPorts, 'plans'> & {
  /** From the environment when absent. */
  readonly settings?: TemporalSettings;
  /** False: workers run in other processes, and this one only hands over. */
  readonly worker?: boolean;
  /** How many calls go to the server at a time. */
  readonly concurrency?: number;
  /** Forces continue-as-new after this many events, to prove that nothing depends on where a run ends. */
  readonly continueAfter?: number;
};

/** How long the first steps of an enrolment, or what an event sets off, may take before `settle` gives up waiting. */
const SETTLE_LIMIT = 10 * 60_000;
/** How long it waits for a worker to be there at all. */
const UNANSWERED_LIMIT = 30_000;
/** gRPC's own pauses between connecting again grow to two minutes, which is long for somebody who waits for the server. */
const BACK_SOON = { 'grpc.initial_reconnect_backoff_ms': 200, 'grpc.max_reconnect_backoff_ms': 2_000 };
/** How long a call may take; a followed one waits for a worker to look at it. */
const PATIENCE = 10_000;
/** The same when the server is known not to answer: it may be back, but nobody shall wait long to learn that it is not. */
const IMPATIENCE = 1_500;
/** How many enrolments' whereabouts are remembered, so that an event needs no look into the store. */
const REMEMBERED = 50_000;
const REMEMBERED_PLANS = 200;

/** Enrolments as Temporal workflows: durable on the server, worked on by any number of workers, one of them here if wanted. */
export class TemporalHost implements Host {
  readonly kind = 'temporal';
  readonly #options: TemporalHostOptions;
  readonly #settings: TemporalSettings;
  readonly #plans: Plans;
  readonly #known = new Map<string, NewEnrolment>();
  readonly #carried = new Map<string, CorePlan | null>();
  /** What was handed over since the last `settle`, with what is still being followed. */
  readonly #unsettled = new Map<string, { followed: Accepted | null }>();
  #running: Running | null = null;
  #told: { condition: HostCondition; since: Instant } = { condition: 'stopped', since: now() };

  constructor(options: TemporalHostOptions) {
    this.#options = options;
    this.#settings = options.settings ?? temporalSettings();
    this.#plans = new Plans((workspace, hash) => options.recorder.plan(workspace, hash));
  }

  async start(): Promise<void> {
    if (this.#running) return;
    const { effects, recorder, giveUpAfter, worker: own = true } = this.#options;
    const connection = Connection.lazy({ ...this.#settings.connection, channelArgs: BACK_SOON });
    const client = new Client({ connection, namespace: this.#settings.namespace, dataConverter: dataConverter(this.#settings.keys) });
    const watch = new ServerWatch(connection, this.#settings);
    const ports = { effects, recorder, plans: this.#plans, ...(giveUpAfter ? { giveUpAfter } : {}) };
    const worker = own ? new SupervisedWorker(async () => ({ ...ports, settings: this.#settings, bundle: await workflowBundle() })) : null;
    this.#running = { connection, client, watch, worker, enrolments: null };
    worker?.start();
    await watch.first;
    while (this.#running && this.#condition(this.#running).condition === 'starting')
      await new Promise((resolve) => setTimeout(resolve, 20));
  }

  async stop(): Promise<void> {
    const running = this.#running;
    this.#running = null;
    if (!running) return;
    await Promise.all([running.watch.stop(), running.worker?.stop()]);
    await running.connection.close();
  }

  async enrol(enrolments: readonly NewEnrolment[]): Promise<void> {
    const plans = new Map(enrolments.map(({ workspace, plan }) => [`${workspace} ${plan}`, { workspace, plan }]));
    for (const { workspace, plan } of plans.values()) await this.#plans.get(workspace, plan);
    const client = await this.#enrolments();
    const { recorder } = this.#options;
    await each(enrolments, this.#concurrency, async (enrolment) => {
      this.#remember(enrolment);
      const followed = this.#canFollow(enrolment) ? await client.startFollowed(enrolment).catch(without(TemporalUnreachable)) : undefined;
      const isUnderWay = followed === undefined ? await client.start(enrolment) : followed !== null;
      if (!isUnderWay && !(await recorder.load(enrolment.workspace, enrolment.enrolment))) await client.reopen(enrolment);
      this.#unsettled.set(enrolment.enrolment, { followed: followed ?? null });
    });
  }

  async deliver(id: string, event: JourneyEvent): Promise<void> {
    if (!isEvent(event)) throw new InvalidEvent('Not an event that can happen to an enrolment');
    const enrolment = await this.#find(id);
    if (event.type === 'migrate') await this.#plans.get(enrolment.workspace, event.plan);
    const client = await this.#enrolments();
    const accepted = this.#canFollow(enrolment) ? await client.update(enrolment, [event]).catch(without(TemporalUnreachable)) : undefined;
    // Handed over a second time when nobody can tell whether the first arrived: an event counts once, by its id.
    if (!accepted && !(await client.signal(enrolment, [event]))) await client.reopen(enrolment, [event]);
    this.#unsettled.set(id, { followed: accepted ?? null });
  }

  async forget(id: string): Promise<void> {
    const enrolment = this.#known.get(id) ?? (await this.#options.recorder.find(id));
    if (!enrolment) return;
    await (await this.#enrolments()).forget(enrolment);
    this.#unsettled.delete(id);
    this.#known.delete(id);
  }

  async settle(): Promise<void> {
    const client = await this.#enrolments();
    const begun = Date.now();
    await each([...this.#unsettled], this.#concurrency, async ([id, entry]) => {
      const enrolment = await this.#find(id);
      let accepted = entry.followed;
      for (;;) {
        const summary = await this.#lookAt(client, enrolment, accepted);
        if (!summary || (summary !== 'unanswered' && summary.settled)) break;
        if (summary !== 'unanswered' && summary.problem) throw new EnrolmentHalted(id, summary.problem);
        const waited = Date.now() - begun;
        if (waited > SETTLE_LIMIT) throw new TemporalUnreachable(`Enrolment ${id} has not come to rest within ten minutes`);
        if (summary === 'unanswered' && waited > UNANSWERED_LIMIT && !(await this.#hasWorker()))
          throw new TemporalUnreachable(`No worker looks at enrolment ${id}`);
        accepted = null;
      }
      // Something may have been handed over while this one was waited for.
      if (this.#unsettled.get(id) === entry) this.#unsettled.delete(id);
    });
  }

  async status(): Promise<HostStatus> {
    const running = this.#running;
    const { condition, problem } = running ? this.#condition(running) : { condition: 'stopped' as const, problem: null };
    const workers = running && condition === 'ready' ? await this.#workers(running) : 0;
    const idle = condition === 'ready' && workers === 0;
    const shown = idle ? 'unreachable' : condition;
    if (this.#told.condition !== shown) this.#told = { condition: shown, since: now() };
    const { address, namespace, taskQueue, keys } = this.#settings;
    return {
      kind: this.kind,
      condition: shown,
      since: this.#told.since,
      problem: idle ? message('workflows.noWorker', { taskQueue }) : problem,
      facts: { address, namespace, taskQueue, workers, encryptionKey: keys?.current ?? 'none' },
    };
  }

  get #concurrency(): number {
    return this.#options.concurrency ?? 50;
  }

  /** In a sandbox, with a worker at hand, an event is handed over so that the end of its processing is known without asking again. */
  #canFollow(enrolment: NewEnrolment): boolean {
    return enrolment.clock === 'virtual' && this.#running?.worker?.isRunning === true;
  }

  /** Null: it has ended. A worker that died leaves its workflows unanswered for some seconds, until others may take them. */
  async #lookAt(
    client: EnrolmentClient,
    enrolment: NewEnrolment,
    followed: Accepted | null,
  ): Promise<EnrolmentSummary | null | 'unanswered'> {
    try {
      const accepted = followed ?? (await client.update(enrolment, []));
      return accepted && (await accepted.result());
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return null;
      const reason = asUnreachable(error);
      if (reason instanceof TemporalUnreachable) return 'unanswered';
      throw reason;
    }
  }

  async #hasWorker(): Promise<boolean> {
    const running = this.#running;
    return running !== null && running.watch.seen?.condition === 'ready' && (await this.#workers(running)) > 0;
  }

  async #enrolments(): Promise<EnrolmentClient> {
    const running = this.#running;
    if (!running) throw new TemporalUnreachable('The Temporal host is not started');
    running.enrolments ??= this.#makeClient(running).catch((error: unknown) => {
      running.enrolments = null;
      throw error;
    });
    return await running.enrolments;
  }

  async #makeClient({ connection, client, watch }: Running): Promise<EnrolmentClient> {
    const { namespace, taskQueue } = this.#settings;
    const { continueAfter } = this.#options;
    const searchable = await ensureSearchAttributes(connection, namespace);
    const patience = () => (watch.seen?.condition === 'ready' ? PATIENCE : IMPATIENCE);
    const planFor = (enrolment: NewEnrolment) => this.#carriedPlan(enrolment);
    return new EnrolmentClient({
      client,
      taskQueue,
      searchable,
      patience,
      planFor,
      ...(continueAfter === undefined ? {} : { continueAfter }),
    });
  }

  /** A small plan goes along with the enrolment; one that is large, or cannot be had here, is loaded by the worker. */
  async #carriedPlan({ workspace, plan }: NewEnrolment): Promise<CorePlan | null> {
    const kept = this.#carried.get(plan);
    if (kept !== undefined) return kept;
    try {
      const core = corePartOf(await this.#plans.get(workspace, plan));
      const carried = JSON.stringify(core).length <= INLINE_PLAN_LIMIT ? core : null;
      if (this.#carried.size >= REMEMBERED_PLANS) this.#carried.clear();
      this.#carried.set(plan, carried);
      return carried;
    } catch {
      return null;
    }
  }

  async #find(id: string): Promise<NewEnrolment> {
    const known = this.#known.get(id) ?? (await this.#options.recorder.find(id));
    if (!known) throw new UnknownEnrolment(id);
    this.#remember(known);
    return known;
  }

  #remember(enrolment: NewEnrolment): void {
    const [oldest] = this.#known.keys();
    if (this.#known.size >= REMEMBERED && oldest !== undefined) this.#known.delete(oldest);
    this.#known.set(enrolment.enrolment, enrolment);
  }

  #condition({ watch, worker }: Running): { condition: HostCondition; problem: Message | null } {
    const { seen } = watch;
    if (!seen) return { condition: 'starting', problem: null };
    if (seen.condition !== 'ready' || !worker || worker.isRunning) return seen;
    if (worker.failure === null) return { condition: 'starting', problem: null };
    const reason = worker.failure instanceof Error ? worker.failure.name : 'Error';
    return { condition: 'unreachable', problem: message('workflows.workerFailed', { reason }) };
  }

  /** How many workers look after the task queue, as far as the server knows. */
  async #workers({ connection, worker }: Running): Promise<number> {
    const { namespace, taskQueue } = this.#settings;
    try {
      const { pollers } = await connection.withDeadline(Date.now() + 1_000, () =>
        connection.workflowService.describeTaskQueue({ namespace, taskQueue: { name: taskQueue } }),
      );
      return Math.max(new Set(pollers?.map(({ identity }) => identity)).size, worker?.isRunning ? 1 : 0);
    } catch {
      return worker?.isRunning ? 1 : 0;
    }
  }
}

type Running = {
  readonly connection: Connection;
  readonly client: Client;
  readonly watch: ServerWatch;
  readonly worker: SupervisedWorker | null;
  enrolments: Promise<EnrolmentClient> | null;
};

const now = (): Instant => instant(Date.now());

/** Passes over this kind of failure, because there is another way. */
const without =
  (kind: typeof TemporalUnreachable) =>
  (error: unknown): undefined => {
    if (!(error instanceof kind)) throw error;
  };
