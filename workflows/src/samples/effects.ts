import { plus } from '@makegood/base';
import type { Command, EffectResult, EffectScope, Effects } from '@makegood/journey/core';

/** Effects that answer as told, once per key as the house's own do, and remember what they were asked. */
export class KeptEffects implements Effects {
  readonly asked: { key: string; at: number }[] = [];
  readonly #answers = new Map<string, EffectResult>();
  readonly #answer: (command: Command, scope: EffectScope) => EffectResult | Promise<EffectResult>;

  constructor(answer: (command: Command, scope: EffectScope) => EffectResult | Promise<EffectResult> = ordinary) {
    this.#answer = answer;
  }

  async execute(command: Command, scope: EffectScope): Promise<EffectResult> {
    const known = this.#answers.get(command.key);
    if (known) return known;
    this.asked.push({ key: command.key, at: scope.at });
    const result = await this.#answer(command, scope);
    this.#answers.set(command.key, result);
    return result;
  }
}

/** Everything goes well. */
export function ordinary(command: Command, scope: EffectScope): EffectResult {
  switch (command.type) {
    case 'contact':
      return { type: 'contact', outcome: 'accepted', attempt: `att_${command.key}`, decision: `dec_${command.key}` };
    case 'resolve':
      return { type: 'resolve', outcome: 'resolved', at: plus(scope.at, 2_000), zone: 'UTC', tzdata: 'test' };
    case 'facts':
      return { type: 'facts', facts: {} };
    case 'promise':
      return { type: 'promise', outcome: 'none' };
    case 'task':
      return { type: 'task', outcome: 'opened', task: `tsk_${command.key}` };
    case 'withdrawTask':
      return { type: 'withdrawTask' };
    case 'update':
      return { type: 'update', outcome: 'done' };
    case 'request':
      return { type: 'request', outcome: 'succeeded', status: 200 };
  }
}
