import type { StepKind } from '../kinds/configs.ts';

/** A journey to read from top to bottom, in one language: what the outline shows, what is spoken and what is printed. */
export type Outline = {
  /** From where people enter. */
  readonly entered: readonly OutlinePath[];
  /** From where an off-ramp leads to a step. */
  readonly ramps: readonly { readonly on: string; readonly label: string; readonly path: OutlinePath }[];
  /** Steps that nothing leads to. */
  readonly loose: readonly OutlinePath[];
  /** Every step by id, in the order in which they are read. */
  readonly steps: ReadonlyMap<string, OutlineStep>;
};

/** Steps one after the other, and how it ends. */
export type OutlinePath = { readonly steps: readonly OutlineStep[]; readonly end: OutlineEnd };

/** `link`: the step is told elsewhere, before (`back`) or after. `says` is a whole sentence. */
export type OutlineEnd =
  | { readonly type: 'end' | 'open'; readonly says: string }
  | { readonly type: 'link'; readonly to: string; readonly back: boolean; readonly says: string };

export type OutlineStep = {
  readonly id: string;
  readonly kind: StepKind;
  readonly name: string;
  /** What it does, as one plain sentence. */
  readonly face: string;
  /** Counted in the order in which steps are read, from 1. */
  readonly number: number;
  /** How deep its path is nested; 0 for the main one. */
  readonly depth: number;
  /** Where it stands: “after “Wait 3 days”, before “Second reminder””. */
  readonly spot: string;
  /** The same with its number: “Step 3 of 12, on branch “Sent” of “First reminder””. */
  readonly position: string;
  /** Why nobody stops here; null when it is not skipped. */
  readonly skipped: string | null;
  readonly phase: { readonly id: string; readonly name: string } | null;
  readonly notes: readonly string[];
  /** The step before it on its path or the one that branches to it, and the next on its main path; null where there is none. */
  readonly before: string | null;
  readonly after: string | null;
  /** The branch by which its path goes on, named only when there are others. */
  readonly main: { readonly branch: string; readonly label: string | null } | null;
  /** The other branches, told below the step. */
  readonly sides: readonly { readonly branch: string; readonly label: string; readonly path: OutlinePath }[];
};
