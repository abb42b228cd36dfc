import { stepSchema, type Step } from '../document/schema.ts';
import type { Place } from '../document/place.ts';
import type { StepKind } from '../kinds/configs.ts';
import { createConfig } from '../kinds/create.ts';

/** A step of its kind's beginnings, with no wires. */
export const newStep = (kind: StepKind, id: string, name: string, at: Place): Step =>
  stepSchema.parse({ kind, name, config: createConfig(kind, id), next: {}, at });
