import type { StepConfigs, StepKind } from '../kinds/configs.ts';
import type { OffRamp } from '../document/off-ramps.ts';
import type { Template } from '../template/schema.ts';

/** A step as the core runs it: no position, no note, every branch resolved. */
export type PlanStep<Kind extends StepKind = StepKind> = {
  [K in Kind]: {
    readonly id: string;
    readonly kind: K;
    readonly name: string;
    readonly config: StepConfigs[K];
    /** Branch id → step id. An optional branch that was not drawn follows the main one. */
    readonly next: Readonly<Record<string, string>>;
  };
}[Kind];

/** A rule pack that a version was published under. */
export type PackReference = { readonly id: string; readonly version: string; readonly hash: string };

/**
 * The executable form of a published version: graph, templates, settings and pack references in one immutable
 * artefact. `hash` is the content hash of everything else, and its identity everywhere.
 */
export type Plan = {
  readonly schema: 1;
  /** Which reading of the steps' meaning it was compiled for; older readings stay runnable. */
  readonly semantics: 1;
  readonly journey: string;
  readonly name: string;
  readonly start: string;
  readonly steps: Readonly<Record<string, PlanStep>>;
  readonly templates: Readonly<Record<string, Template>>;
  readonly offRamps: readonly OffRamp[];
  readonly packs: readonly PackReference[];
  readonly hash: string;
};
