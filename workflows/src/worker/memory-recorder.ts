import type { EnrolmentCheckpoint, EnrolmentRecord, NewEnrolment, Recorder } from '@makegood/engine/host';
import type { Plan, TraceEntry } from '@makegood/journey/core';

/** The store of a run that nobody needs afterwards: one journey from the command line, a test, a measure. */
export class MemoryRecorder implements Recorder {
  readonly #plans = new Map<string, Plan>();
  readonly #enrolments = new Map<string, NewEnrolment>();
  readonly #checkpoints = new Map<string, EnrolmentCheckpoint>();
  readonly #traces = new Map<string, readonly TraceEntry[]>();

  addPlan(plan: Plan): void {
    this.#plans.set(plan.hash, plan);
  }

  addEnrolment(enrolment: NewEnrolment): void {
    this.#enrolments.set(enrolment.enrolment, enrolment);
  }

  /** In the order of their sequence. */
  trace(enrolment: string): readonly TraceEntry[] {
    return this.#traces.get(enrolment) ?? [];
  }

  checkpoint(enrolment: string): EnrolmentCheckpoint | null {
    return this.#checkpoints.get(enrolment) ?? null;
  }

  async find(enrolment: string): Promise<NewEnrolment | null> {
    return this.#enrolments.get(enrolment) ?? null;
  }

  async plan(_workspace: string, hash: string): Promise<Plan | null> {
    return this.#plans.get(hash) ?? null;
  }

  async load(_workspace: string, enrolment: string): Promise<EnrolmentCheckpoint | null> {
    return this.checkpoint(enrolment);
  }

  async record({ enrolment, trace, revision, state, outstanding }: EnrolmentRecord): Promise<void> {
    const newest = this.#checkpoints.get(enrolment);
    if (newest && newest.revision > revision) return;
    this.#checkpoints.set(enrolment, { revision, state, outstanding });
    const before = this.trace(enrolment).slice(0, state.traced - trace.length);
    this.#traces.set(enrolment, [...before, ...trace]);
  }
}
