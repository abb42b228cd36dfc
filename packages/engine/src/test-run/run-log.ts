import type { Command, EffectResult, EnrolmentState, TraceEntry } from '@makegood/journey/core';
import type { Instant, Money } from '@makegood/base';
import type { Said, TestAct, TestChoices, TestContact } from '@makegood/contract';

/** What was seen of a run, in the order in which it happened. */
export type Logged =
  | { readonly type: 'trace'; readonly entry: TraceEntry; readonly state: EnrolmentState }
  | { readonly type: 'contact'; readonly key: string; readonly contact: TestContact }
  | { readonly type: 'result'; readonly key: string; readonly command: Command; readonly result: EffectResult }
  /** `said`: what was done, or why it could not be. */
  | {
      readonly type: 'act';
      readonly at: Instant;
      readonly act: TestAct;
      readonly state: EnrolmentState;
      readonly said: Said;
      readonly refused: Said | null;
    }
  | { readonly type: 'owes'; readonly owes: Money }
  | { readonly type: 'rest'; readonly state: EnrolmentState; readonly choices: TestChoices };

/** So much happened that nobody would look at it: a loop, most likely. */
export class RunTooLong extends Error {}

const MOST = 4_000;

/** Keeps what happens, and breaks a run off that goes on for ever. */
export class RunLog {
  readonly entries: Logged[] = [];

  add(entry: Logged): void {
    if (this.entries.length >= MOST) throw new RunTooLong();
    this.entries.push(entry);
  }
}
