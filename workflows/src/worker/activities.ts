import type { Recorder } from '@makegood/engine/host';
import { instant, type Instant } from '@makegood/base';
import { advance, type Command, type EffectResult, type Effects, type Plan, type TraceEntry } from '@makegood/journey/core';
import { ApplicationFailure, Context, log } from '@temporalio/activity';
import {
  FOREIGN_PLAN,
  MISSING_PLAN,
  resultEvents,
  type Checkpoint,
  type Clock,
  type CorePlan,
  type EnrolmentActivities,
  type Kept,
  type Performed,
  type PerformRequest,
  type RecordRequest,
} from '../enrolment/contract.ts';
import { corePartOf, PlanError, type Plans } from './plans.ts';

export type ActivityPorts = {
  readonly effects: Effects;
  readonly recorder: Recorder;
  readonly plans: Plans;
  /**
   * For how long an effect that throws is tried before the enrolment is left to a person, in milliseconds from its first
   * failure. Defaults: 6 hours; 20 seconds in a sandbox, where somebody waits at the screen.
   */
  readonly giveUpAfter?: Partial<Record<Clock, number>>;
};

const GIVE_UP_AFTER: Readonly<Record<Clock, number>> = { real: 6 * 3_600_000, virtual: 20_000 };

/** What the workflow asks of a worker, over the house's own effects and store. */
export function enrolmentActivities({ effects, recorder, plans, giveUpAfter }: ActivityPorts): EnrolmentActivities {
  const patience = { ...GIVE_UP_AFTER, ...giveUpAfter };

  const corePlan = async (workspace: string, hash: string): Promise<CorePlan> => {
    const plan = await forTemporal(() => plans.get(workspace, hash));
    return corePartOf(plan);
  };
  const record = (workspace: string, enrolment: string, checkpoint: Checkpoint): Promise<void> =>
    forTemporal(() => recorder.record({ workspace, enrolment, ...checkpoint }));

  /** What the store knows and the workflow does not: of a fresh one, when its enrolment has been under way before. */
  const keptInstead = async ({ workspace, enrolment, checkpoint, fresh }: RecordRequest): Promise<Kept | null> => {
    const kept = fresh ? await forTemporal(() => recorder.load(workspace, enrolment)) : null;
    return kept && kept.revision > checkpoint.revision ? kept : null;
  };

  return {
    loadPlan: ({ workspace, planHash }) => corePlan(workspace, planHash),
    async record(request) {
      const kept = await keptInstead(request);
      if (!kept) await record(request.workspace, request.enrolment, request.checkpoint);
      return kept;
    },
    async perform(request) {
      const { workspace, enrolment, checkpoint } = request;
      const kept = await keptInstead(request);
      if (kept) return { kept };
      const plan = await forTemporal(() => plans.get(workspace, checkpoint.state.plan));
      await record(workspace, enrolment, checkpoint);
      return await whileBeating(async () => {
        const performed: Performed[] = [];
        for (const command of checkpoint.outstanding) {
          const result = await execute(command, request, plan);
          performed.push({ key: command.key, at: timeOf(request), result });
        }
        return { performed, foreseen: await recordAhead(request, plan, performed) };
      });
    },
  };

  /**
   * What the workflow will make of these results when nothing comes between: recorded here, in the same activity, it need
   * not be recorded by another one. When something does come between, the workflow's own next record replaces it. Effects
   * are never carried out ahead.
   */
  async function recordAhead(
    { workspace, enrolment, checkpoint }: PerformRequest,
    plan: Plan,
    performed: readonly Performed[],
  ): Promise<boolean> {
    const trace: TraceEntry[] = [];
    let { state } = checkpoint;
    for (const event of resultEvents(performed)) {
      const advanced = advance(plan, state, event);
      if (advanced.commands.length > 0) return false;
      state = advanced.state;
      trace.push(...advanced.trace);
    }
    try {
      await recorder.record({ workspace, enrolment, revision: checkpoint.revision + 1, state, outstanding: [], trace });
      return true;
    } catch {
      return false;
    }
  }

  async function execute(command: Command, request: PerformRequest, plan: Plan): Promise<EffectResult> {
    const { enrolment, account, person } = request.checkpoint.state;
    try {
      return await effects.execute(command, { workspace: request.workspace, enrolment, account, person, plan, at: timeOf(request) });
    } catch (error) {
      const about = { key: command.key, type: command.type, error: nameOf(error) };
      const since = failingSince();
      if (Date.now() - since >= patience[request.clock]) {
        log.error('An effect is given up', about);
        return { type: 'failure', reason: 'unavailable' };
      }
      Context.current().heartbeat({ failingSince: since } satisfies Beat);
      throw withoutWords(error);
    }
  }
}

/** A sandbox stands still while effects run; real time goes on, also while a worker was away. */
const timeOf = ({ clock, checkpoint }: PerformRequest): Instant =>
  clock === 'real' ? instant(Math.max(checkpoint.state.at, Date.now())) : checkpoint.state.at;

/** What a beat carries from one try to the next. Tries that failed because the store was away say nothing, and do not count. */
type Beat = { readonly failingSince: number } | undefined;

function failingSince(): number {
  const beat: Beat = Context.current().info.heartbeatDetails;
  return beat?.failingSince ?? Date.now();
}

/** Beats until the work is done, so that the work of a worker that died is noticed and given to another. */
async function whileBeating<Result>(work: () => Promise<Result>): Promise<Result> {
  const context = Context.current();
  const beat = setInterval(() => context.heartbeat(context.info.heartbeatDetails), (context.info.heartbeatTimeoutMs ?? 30_000) / 3);
  try {
    return await work();
  } finally {
    clearInterval(beat);
  }
}

async function forTemporal<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof PlanError) {
      throw withoutStack(ApplicationFailure.nonRetryable(error.message, error.problem === 'missingPlan' ? MISSING_PLAN : FOREIGN_PLAN));
    }
    throw withoutWords(error);
  }
}

/** An error's text may quote a statement or an address, and a history keeps it for years: only its name and code leave the worker. */
function withoutWords(error: unknown): ApplicationFailure {
  const name = nameOf(error);
  return withoutStack(ApplicationFailure.retryable(`Not done: ${name}`, name));
}

/** Where in this file it was thrown tells nobody anything. */
function withoutStack(failure: ApplicationFailure): ApplicationFailure {
  failure.stack = `${failure.name}: ${failure.message}`;
  return failure;
}

function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return 'Unknown';
  return 'code' in error && typeof error.code === 'string' ? `${error.name} ${error.code}` : error.name;
}
