import type { PlanStep } from '@makegood/journey/core';

/** Where people go when nothing out of the ordinary happens, by kind of step; the first that is drawn. */
const USUAL = ['next', 'delivered', 'timeout', 'succeeded', 'otherwise', 'overdue', 'kept'] as const;

/** The branch by which a step is left when a person skips it; null when the step has none (a task without an overdue branch). */
export const usualBranch = (step: PlanStep): string | null => USUAL.find((branch) => step.next[branch] !== undefined) ?? null;
