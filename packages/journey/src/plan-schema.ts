import { z } from 'zod';
import { INSIDE } from './calls/outer-step.ts';
import type { PlanStep } from './core/plan.ts';
import { offRampSchema } from './document/off-ramps.ts';
import { stepSchema } from './document/schema.ts';
import { outcomeSchema } from './kinds/exit/schema.ts';
import { templateSchema } from './template/schema.ts';

const localId = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
/** A step or a text, at most three journeys deep: `early/first/remind`. */
const planId = z.string().regex(/^[A-Za-z0-9_-]{1,64}(\/[A-Za-z0-9_-]{1,64}){0,3}$/);

/**
 * A plan's step is a drawn one without its place, so it is read by the same schema. What stands inside a call names texts
 * of the same call, and is read as it was drawn there.
 */
const planStepSchema = z
  .strictObject({ id: planId, kind: z.string(), name: z.string(), config: z.unknown(), next: z.record(localId, planId) })
  .transform(({ id, next, ...step }, context): PlanStep => {
    const inside = id.slice(0, id.lastIndexOf(INSIDE) + 1);
    const config = renamed(step.config, (template) => (template.startsWith(inside) ? template.slice(inside.length) : template));
    // A step's name inside a call has those of the calls before it, so it may be longer than a drawn one.
    const drawn = stepSchema.safeParse({ kind: step.kind, name: 'drawn', config, next: {}, at: { x: 0, y: 0 } });
    if (!drawn.success) {
      for (const { path, message } of drawn.error.issues) context.addIssue({ code: 'custom', path: [...path], message });
      return z.NEVER;
    }
    const { at: _, phase: __, skipped: ___, ...read } = drawn.data;
    const known = { id, name: step.name, next };
    if (read.kind === 'message') {
      const variants = read.config.variants.map((variant) => ({ ...variant, template: inside + variant.template }));
      return { ...read, ...known, config: { ...read.config, variants } };
    }
    if (read.kind === 'promise' && read.config.reminder) {
      const reminder = { ...read.config.reminder, template: inside + read.config.reminder.template };
      return { ...read, ...known, config: { ...read.config, reminder } };
    }
    return { ...read, ...known };
  });

/** The same settings with texts named otherwise. */
function renamed(value: unknown, rename: (template: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => renamed(item, rename));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key,
      key === 'template' && typeof part === 'string' ? rename(part) : renamed(part, rename),
    ]),
  );
}

const planRampSchema = z.strictObject({
  on: offRampSchema.shape.on,
  then: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('exit'), outcome: outcomeSchema }),
    z.strictObject({ type: z.literal('go'), step: planId }),
  ]),
  within: planId.exactOptional(),
  returns: z.literal(true).exactOptional(),
});

/** A plan that comes from outside: a file, or an answer of the server. Whether it is what its hash says is another question, see `isGenuine`. */
export const planSchema = z.strictObject({
  schema: z.literal(1),
  semantics: z.literal(1),
  journey: z.string().regex(/^jny_[0-9A-Za-z_.-]{1,120}$/),
  name: z.string(),
  start: localId,
  steps: z.record(planId, planStepSchema),
  templates: z.record(planId, templateSchema.extend({ id: planId })),
  offRamps: z.array(planRampSchema),
  packs: z.array(z.strictObject({ id: z.string(), version: z.string(), hash: z.string() })),
  calls: z.array(z.strictObject({ step: planId, journey: z.string(), version: z.int().min(1), hash: z.string() })).exactOptional(),
  hash: z.string(),
});
