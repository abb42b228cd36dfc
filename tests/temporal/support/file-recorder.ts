import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EnrolmentCheckpoint, EnrolmentRecord, NewEnrolment, Recorder } from '@makegood/engine/host';
import type { Command, EffectResult, EffectScope, Effects, Plan } from '@makegood/journey/core';
import { MemoryRecorder } from '@makegood/workflows';
import { ordinary } from '@makegood/workflows/samples';

/** What several processes of one test know together, one line a write, so that killing one of them loses nothing it wrote. */
export class FileRecorder implements Recorder {
  readonly #file: string;
  readonly #plan: Plan;
  readonly #afterwards: (record: EnrolmentRecord) => void;

  constructor(folder: string, plan: Plan, afterwards: (record: EnrolmentRecord) => void = () => {}) {
    this.#file = join(folder, 'records.jsonl');
    this.#plan = plan;
    this.#afterwards = afterwards;
  }

  /** Everything written so far. */
  async read(): Promise<MemoryRecorder> {
    const memory = new MemoryRecorder();
    for (const line of linesOf(this.#file)) {
      const record: EnrolmentRecord = JSON.parse(line);
      await memory.record(record);
    }
    return memory;
  }

  async find(): Promise<NewEnrolment | null> {
    return null;
  }

  async plan(): Promise<Plan> {
    return this.#plan;
  }

  async load(workspace: string, enrolment: string): Promise<EnrolmentCheckpoint | null> {
    return (await this.read()).load(workspace, enrolment);
  }

  async record(record: EnrolmentRecord): Promise<void> {
    appendFileSync(this.#file, `${JSON.stringify(record)}\n`);
    this.#afterwards(record);
  }
}

/** Effects whose sends several processes know of, by key. */
export class FileEffects implements Effects {
  readonly #file: string;
  readonly #afterwards: () => void;

  constructor(folder: string, afterwards: () => void = () => {}) {
    this.#file = join(folder, 'sent.jsonl');
    this.#afterwards = afterwards;
  }

  get sent(): readonly string[] {
    return linesOf(this.#file);
  }

  async execute(command: Command, scope: EffectScope): Promise<EffectResult> {
    if (!this.sent.includes(command.key)) {
      appendFileSync(this.#file, `${command.key}\n`);
      this.#afterwards();
    }
    return ordinary(command, scope);
  }
}

const linesOf = (file: string): string[] => (existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : []);
