import { DAY, instant, message, plus, type Instant, type Message } from '@makegood/base';
import type { ClockStep, Said, StepSummary } from '@makegood/contract';
import { StoreError, type SpanSummary } from '@makegood/store';
import { PlanError } from '../embedded/plan-cache.ts';
import { ruleTitles } from '../packs/rule-title.ts';
import { stepClock, type ClockTarget } from '../sandbox/step-clock.ts';
import type { Desk } from './desk.ts';
import { Problem } from './problem.ts';
import { requireSandbox } from './require-sandbox.ts';

/** How far the clock goes in one step at most, and how far it looks for something to happen. */
const FARTHEST_DAYS = 400;

export type Stride =
  | { readonly type: 'by'; readonly milliseconds: number }
  | { readonly type: 'to'; readonly instant: Instant }
  | { readonly type: 'untilSomething' };

type Running = {
  readonly id: string;
  readonly from: Instant;
  readonly to: Instant | null;
  at: Instant;
  state: ClockStep['state'];
  problem: Message | null;
  readonly stop: AbortController;
  done: Promise<void>;
};

/**
 * Steps of sandbox clocks, one at a time in each. A step goes on by itself and tells how far it is; what it did is
 * counted from what was kept, so the numbers are those of the timeline. Killed half way, the clock stands where it was.
 */
export interface ClockSteps {
  start(desk: Desk, stride: Stride): Promise<ClockStep>;
  /** The step that runs, or the last one since the process began. */
  state(desk: Desk): Promise<ClockStep | null>;
  /** @throws Problem `conflict` when none runs. Resolves when the clock stands. */
  stop(desk: Desk): Promise<ClockStep>;
  isRunning(workspace: string): boolean;
  /** Stops all of them; for the end of the process. */
  stopAll(): Promise<void>;
}

export function clockSteps(onError: (error: unknown) => void): ClockSteps {
  const steps = new Map<string, Running>();

  const run = async (desk: Desk, step: Running, target: ClockTarget): Promise<void> => {
    try {
      step.at = await stepClock(
        {
          store: desk.store,
          host: desk.host,
          triggers: desk,
          workspace: desk.workspace.id,
          signal: step.stop.signal,
          onProgress: (at) => {
            step.at = at;
          },
        },
        target,
      );
      step.state = step.stop.signal.aborted ? 'stopped' : 'done';
    } catch (error) {
      step.state = 'failed';
      step.problem = problemOf(error);
      onError(error);
    }
  };

  return {
    async start(desk, stride) {
      requireSandbox(desk);
      if (steps.get(desk.workspace.id)?.state === 'running') throw new Problem('conflict', message('engine.sandbox.stepping'));
      const target = targetOf(desk, stride);
      const step: Running = {
        id: crypto.randomUUID(),
        from: desk.now,
        to: target.type === 'until' ? target.at : null,
        at: desk.now,
        state: 'running',
        problem: null,
        stop: new AbortController(),
        done: Promise.resolve(),
      };
      steps.set(desk.workspace.id, step);
      step.done = run(desk, step, target);
      return wireStep(desk, step);
    },
    async state(desk) {
      requireSandbox(desk);
      const step = steps.get(desk.workspace.id);
      return step ? wireStep(desk, step) : null;
    },
    async stop(desk) {
      const step = steps.get(desk.workspace.id);
      if (step?.state !== 'running') throw new Problem('conflict', message('engine.sandbox.notStepping'));
      step.stop.abort();
      await step.done;
      return wireStep(desk, step);
    },
    isRunning: (workspace) => steps.get(workspace)?.state === 'running',
    async stopAll() {
      for (const step of steps.values()) step.stop.abort();
      await Promise.all([...steps.values()].map((step) => step.done));
    },
  };
}

/** @throws Problem `invalid` when it does not lead forward, or too far. */
function targetOf(desk: Desk, stride: Stride): ClockTarget {
  const farthest = plus(desk.now, FARTHEST_DAYS * DAY);
  if (stride.type === 'untilSomething') return { type: 'somethingHappens', at: farthest };
  const at = stride.type === 'by' ? plus(desk.now, stride.milliseconds) : stride.instant;
  // Where it stands already: what a step that was killed there had not worked off is worked off now.
  if (at < desk.now) throw new Problem('invalid', message('engine.sandbox.backwards'));
  if (at > farthest) throw new Problem('invalid', message('engine.sandbox.tooFar', { days: FARTHEST_DAYS }));
  return { type: 'until', at };
}

async function wireStep(desk: Desk, step: Running): Promise<ClockStep> {
  const at = instant(step.at);
  const summary = await desk.store.overviews.summary(desk.workspace.id, { from: step.from, to: at });
  return {
    id: step.id,
    state: step.state,
    from: step.from,
    at,
    to: step.to,
    summary: wireSummary(summary, await ruleTitles(desk)),
    problem: step.problem,
  };
}

function wireSummary(summary: SpanSummary, titleOf: (rule: string) => Said): StepSummary {
  const reasons = (verdict: 'defer' | 'block') =>
    summary.objections
      .filter((row) => row.verdict === verdict)
      .map(({ rule, count }) => ({ reason: rule === null ? message('engine.decision.unknown') : titleOf(rule), count }));
  return {
    accounts: summary.accounts,
    sent: [...summary.sent],
    waited: reasons('defer'),
    refused: reasons('block'),
    replies: summary.replies,
    paid: { accounts: summary.paidAccounts, amounts: summary.paid.map((amount) => ({ ...amount })) },
    handedOn: { tasks: summary.tasks, overdue: summary.overdueTasks },
  };
}

function problemOf(error: unknown): Message {
  if (error instanceof StoreError) return error.said;
  if (error instanceof PlanError && error.reason === 'foreign') return message('engine.journey.foreignPlan');
  return message('engine.sandbox.failed', { reason: wordsOf(error) });
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
