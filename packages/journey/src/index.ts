/**
 * Journeys: the document as drawn, its lints, the plan compiled from it, and the interpreter that runs the plan.
 * Pure. Hosts and workflow sandboxes import `@makegood/journey/core`, which carries no schema library.
 */
export * from './compile.ts';
export * from './conditions/evaluate.ts';
export * from './conditions/facts.ts';
export * from './conditions/schema.ts';
export * from './core/index.ts';
export * from './document/off-ramps.ts';
export * from './document/parse.ts';
export * from './document/schema.ts';
export * from './kinds/branches-of.ts';
export type { Branch } from './kinds/branches.ts';
export * from './kinds/configs.ts';
export * from './kinds/duration.ts';
export * from './lints/check.ts';
export * from './lints/finding.ts';
export * from './facts/catalogue.ts';
