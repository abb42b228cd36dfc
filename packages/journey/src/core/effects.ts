import type { Instant } from '@makegood/base';
import type { Command } from './commands.ts';
import type { Plan } from './plan.ts';
import type { EffectResult } from './results.ts';

/** Whose command it is, under which plan, and the logical time at which it is carried out. */
export type EffectScope = {
  readonly workspace: string;
  readonly enrolment: string;
  readonly account: string;
  readonly person: string;
  readonly plan: Plan;
  readonly at: Instant;
};

/**
 * The outside of the core. Idempotent per `command.key`: asked again under the same key, it answers as it did. A thrown
 * error means "not known, ask again"; what cannot succeed is answered with a `failure` result.
 */
export interface Effects {
  execute(command: Command, scope: EffectScope): Promise<EffectResult>;
}
