import type { EnrolmentCheckpoint, EnrolmentRecord, NewEnrolment, Recorder } from '@makegood/engine';
import type { Plan, TraceEntry } from '@makegood/journey/core';

/** The store of a run that nobody needs afterwards: one journey from the command line, a test, a measure. */
export class MemoryRecorder implements Recorder {
  readonly #plans = new Map<string, Plan>();
  readonly #enrolments = new Map<string, NewEnrolment>();
  readonly #checkpoints = new Map<string, EnrolmentCheckpoint>();
  readonly #traces = new Map<string, Map<number, TraceEntry>>();

  addPlan(plan: Plan): void {
    this.#plans.set(plan.hash, plan);
  }

  addEnrolment(enrolment: NewEnrolment): void {
    this.#enrolments.set(enrolment.enrolment, enrolment);
  }

  /** In the order of their sequence. */
  trace(enrolment: string): readonly TraceEntry[] {
    return [...(this.#traces.get(enrolment)?.values() ?? [])].sort((a, b) => a.sequence - b.sequence);
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
    const entries = this.#traces.get(enrolment) ?? new Map<number, TraceEntry>();
    for (const entry of trace) if (!entries.has(entry.sequence)) entries.set(entry.sequence, entry);
    this.#traces.set(enrolment, entries);
    const newest = this.#checkpoints.get(enrolment);
    if (!newest || newest.revision < revision) this.#checkpoints.set(enrolment, { revision, state, outstanding });
  }
}
