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

/**
 * An off-ramp as the core takes it: of those for one event the first that holds. `within`: it holds only inside this call.
 * `returns`: what it ends is the called journey; people go on in the calling one.
 */
export type PlanOffRamp = OffRamp & { readonly within?: string; readonly returns?: true };

/** A journey that stands inside the plan, at which version, and where: the id of the step that calls it. */
export type PlanCall = { readonly step: string; readonly journey: string; readonly version: number; readonly hash: string };

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
  readonly offRamps: readonly PlanOffRamp[];
  readonly packs: readonly PackReference[];
  /** Journeys that it calls, and these in turn; absent when it calls none. Their steps stand in `steps` under `call/step`. */
  readonly calls?: readonly PlanCall[];
  readonly hash: string;
};
