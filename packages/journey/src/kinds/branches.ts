import { message, type Message } from '@makegood/base';
import type { StepKind } from './configs.ts';

/** A way out of a step. */
export type Branch = {
  readonly id: string;
  /** The kind's own name for it, or the name its author gave. */
  readonly label: Message | string;
  /** Where people go when it is not drawn: along another branch. Null: it must be drawn. */
  readonly follows: string | null;
};

/** A branch that must be drawn. */
export const must = (kind: StepKind, id: string): Branch => ({ id, label: message(`journey.${kind}.branch.${id}`), follows: null });
/** A branch that need not be drawn. */
export const may = (kind: StepKind, id: string, follows: string): Branch => ({
  id,
  label: message(`journey.${kind}.branch.${id}`),
  follows,
});
/** A branch that its author named. */
export const named = (of: { id: string; name: string }): Branch => ({ id: of.id, label: of.name, follows: null });
