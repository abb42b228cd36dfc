import type { Condition } from '../conditions/schema.ts';
import type { Step } from '../document/schema.ts';

/** Every condition in a step's settings, with where it stands. */
export function conditionsOf(step: Step): { condition: Condition; field: string; branch?: string }[] {
  if (step.kind === 'branch')
    return step.config.branches.map((branch, index) => ({ condition: branch.when, field: `branches.${index}.when`, branch: branch.id }));
  if (step.kind !== 'trigger') return [];
  const when = step.config.on.when;
  return when === undefined ? [] : [{ condition: when, field: 'on.when' }];
}
