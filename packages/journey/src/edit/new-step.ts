import { stepSchema, type Step } from '../document/schema.ts';
import type { Place } from '../document/place.ts';
import type { StepKind } from '../kinds/configs.ts';
import { createConfig } from '../kinds/create.ts';
import { saltFor } from '../kinds/split/salt.ts';

/**
 * A step of its kind's beginnings, with no wires. Whoever may draw a test brings a `key` that no other journey has (ten
 * random characters do): the first test of each journey would else divide the same people alike.
 */
export function newStep(kind: Exclude<StepKind, 'split'>, id: string, name: string, at: Place): Step;
export function newStep(kind: StepKind, id: string, name: string, at: Place, key: string): Step;
export function newStep(kind: StepKind, id: string, name: string, at: Place, key = ''): Step {
  return stepSchema.parse({ kind, name, config: createConfig(kind, saltFor(id, key)), next: {}, at });
}
