import { isGenuine, planSchema, type Plan } from '@makegood/journey';
import { z } from 'zod';
import { CommandFailure } from '../failure.ts';

/** Whether a file holds a plan and not a drawing. */
export const isPlanLike = (input: unknown): boolean =>
  typeof input === 'object' && input !== null && 'hash' in input && 'semantics' in input;

/** @throws CommandFailure 2 when it is no plan, or another one than its hash says. */
export function planFrom(input: unknown, file: string): Plan {
  const parsed = planSchema.safeParse(input);
  if (!parsed.success) throw new CommandFailure(2, `${file} is not a plan:\n${z.prettifyError(parsed.error)}`);
  if (!isGenuine(parsed.data)) throw new CommandFailure(2, `${file} has other content than its hash says; it is not run.`);
  return parsed.data;
}
