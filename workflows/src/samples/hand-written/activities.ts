import { instant, type Instant } from '@makegood/base';
import type { Recorder } from '@makegood/engine/host';
import {
  newState,
  type Command,
  type EffectResult,
  type Effects,
  type EnrolmentState,
  type Plan,
  type TraceEntry,
} from '@makegood/journey/core';
import { Context } from '@temporalio/activity';

export type ByHandArguments = {
  readonly workspace: string;
  readonly enrolment: string;
  readonly account: string;
  readonly person: string;
  readonly enteredAt: Instant;
  /** Milliseconds between the steps. */
  readonly pause: number;
};

export type ByHandActivities = {
  send(given: ByHandArguments, what: { sequence: number; step: string; waitMilliseconds: number }): Promise<EffectResult>;
  finish(given: ByHandArguments, outcome: string): Promise<void>;
};

/** `plan` is only what effects ask to be told; the journey itself is in the workflow. */
export function byHandActivities(effects: Effects, recorder: Recorder, plan: Plan): ByHandActivities {
  const record = (
    given: ByHandArguments,
    revision: number,
    part: Partial<EnrolmentState>,
    entries: readonly Omit<TraceEntry, 'sequence' | 'visit'>[],
  ) => {
    const { workspace, enrolment } = given;
    const state = { ...newState({ ...given, plan: plan.hash, at: given.enteredAt }), ...part };
    const trace = entries.map((entry, index) => ({ ...entry, sequence: revision * 10 + index, visit: revision }));
    return recorder.record({ workspace, enrolment, revision, state, outstanding: [], trace });
  };
  return {
    async send(given, { sequence, step, waitMilliseconds }) {
      const { heartbeatTimeoutMs = 30_000 } = Context.current().info;
      const beat = setInterval(() => Context.current().heartbeat(), heartbeatTimeoutMs / 3);
      const at = instant(Date.now());
      const key = `${given.enrolment}:${sequence}:0`;
      const command: Command = {
        type: 'contact',
        key,
        step,
        channel: 'sms',
        template: 'reminder',
        variant: 'a',
        purpose: 'reminder',
        review: null,
      };
      try {
        await record(given, sequence * 2, { status: 'running', step, at }, [
          { at, step, type: 'entered' },
          { at, step, type: 'commanded', key },
        ]);
        const result = await effects.execute(command, { ...given, plan, at });
        const dueAt = instant(Date.now() + waitMilliseconds);
        await record(given, sequence * 2 + 1, { status: 'running', step, at, waiting: { dueAt, result: null, data: null } }, [
          { at, step, type: 'resulted', key, detail: { type: result.type } },
          { at, step, type: 'waiting', detail: { dueAt } },
        ]);
        return result;
      } finally {
        clearInterval(beat);
      }
    },
    async finish(given, outcome) {
      const at = instant(Date.now());
      await record(given, 9, { status: 'ended', outcome, at }, [{ at, step: null, type: 'ended', detail: { outcome } }]);
    },
  };
}
