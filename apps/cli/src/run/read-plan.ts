import { compile, isGenuine, journeyTexts, offRampSchema, stepSchema, type Finding, type Plan, type PlanStep } from '@makegood/journey';
import type { PackReference } from '@makegood/journey/core';
import { releaseReferences } from '@makegood/engine';
import { templateSchema } from '@makegood/journey/template';
import type { Locale } from '@makegood/base';
import { z } from 'zod';
import { CommandFailure } from '../failure.ts';
import { documentFrom, readJson, tell } from '../input.ts';

/** What a journey is called in its plan when nobody says. */
export const JOURNEY_ID = 'jny_run';

export type PlanOptions = { readonly locale: Locale; readonly journey?: string; readonly packs?: readonly PackReference[] };

/**
 * A journey as it runs: compiled from a document, or a plan that was compiled before and still is what its hash says.
 * @throws CommandFailure 1 when the document has findings that are errors, 2 when it is neither.
 */
export async function readPlan(file: string, options: PlanOptions): Promise<Plan> {
  const input = await readJson(file);
  return isPlanLike(input) ? planFrom(input, file) : compiled(input, file, options);
}

function compiled(input: unknown, file: string, { locale, journey = JOURNEY_ID, packs = releaseReferences() }: PlanOptions): Plan {
  const plan = compile(documentFrom(input, file, locale), { journey, packs });
  if (plan.ok) return plan.value;
  const errors = plan.error.filter((finding) => finding.severity === 'error');
  throw new CommandFailure(1, [`${file} cannot be published:`, ...errors.map((finding) => `  ${described(finding, locale)}`)].join('\n'));
}

const described = (finding: Finding, locale: Locale): string => `${tell(journeyTexts, locale, finding.message)} (${finding.id})`;

const isPlanLike = (input: unknown): boolean => typeof input === 'object' && input !== null && 'hash' in input && 'semantics' in input;

const localId = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);

/** A plan's step is a drawn one without its place, so it is read by the same schema. */
const planStepSchema = z
  .strictObject({ id: localId, kind: z.string(), name: z.string(), config: z.unknown(), next: z.record(localId, localId) })
  .transform(({ id, ...step }, context): PlanStep => {
    const drawn = stepSchema.safeParse({ ...step, at: { x: 0, y: 0 } });
    if (!drawn.success) {
      for (const { path, message } of drawn.error.issues) context.addIssue({ code: 'custom', path: [...path], message });
      return z.NEVER;
    }
    const { at: _, phase: __, skipped: ___, ...read } = drawn.data;
    return { id, ...read };
  });

const planSchema = z.strictObject({
  schema: z.literal(1),
  semantics: z.literal(1),
  journey: z.string().regex(/^jny_[0-9A-Za-z_.-]{1,120}$/),
  name: z.string(),
  start: localId,
  steps: z.record(localId, planStepSchema),
  templates: z.record(z.string(), templateSchema),
  offRamps: z.array(offRampSchema),
  packs: z.array(z.strictObject({ id: z.string(), version: z.string(), hash: z.string() })),
  hash: z.string(),
});

function planFrom(input: unknown, file: string): Plan {
  const parsed = planSchema.safeParse(input);
  if (!parsed.success) throw new CommandFailure(2, `${file} is not a plan:\n${z.prettifyError(parsed.error)}`);
  if (!isGenuine(parsed.data)) throw new CommandFailure(2, `${file} has other content than its hash says; it is not run.`);
  return parsed.data;
}
