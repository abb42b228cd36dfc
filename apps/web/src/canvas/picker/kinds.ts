import type { StepKind } from '@makegood/journey';

/** The kinds of steps that can be added, in the order in which journeys are drawn; a trigger is there already. */
export const PICKED_KINDS = [
  'message',
  'wait',
  'branch',
  'promise',
  'task',
  'split',
  'update',
  'request',
  'call',
  'exit',
] as const satisfies readonly StepKind[];
