import { compile, type Plan } from '@makegood/journey';
import type { PackReference } from '@makegood/journey/core';
import { releaseReferences } from '@makegood/engine';
import type { Locale } from '@makegood/base';
import { CommandFailure } from '../failure.ts';
import { documentFrom, readJson } from '../input.ts';
import { calleesInFolder } from './callees-in-folder.ts';
import { describeErrors } from './describe-errors.ts';
import { isPlanLike, planFrom } from './plan-file.ts';

/** What a journey is called in its plan when nobody says. */
export const JOURNEY_ID = 'jny_run';

export type PlanOptions = {
  readonly locale: Locale;
  readonly journey?: string;
  readonly packs?: readonly PackReference[];
  /** The folder in which the journeys lie that it calls; without one it can call none. */
  readonly journeys?: string | undefined;
};

/**
 * A journey as it runs: compiled from a document, or a plan that was compiled before and still is what its hash says.
 * @throws CommandFailure 1 when the document has findings that are errors, 2 when it is neither.
 */
export async function readPlan(file: string, options: PlanOptions): Promise<Plan> {
  const input = await readJson(file);
  return isPlanLike(input) ? planFrom(input, file) : compiled(input, file, options);
}

async function compiled(
  input: unknown,
  file: string,
  { locale, journey = JOURNEY_ID, packs = releaseReferences(), journeys }: PlanOptions,
): Promise<Plan> {
  const document = documentFrom(input, file, locale);
  const callees = journeys === undefined ? [] : await calleesInFolder(document, { folder: journeys, locale, packs });
  const plan = compile(document, { journey, packs, callees });
  if (plan.ok) return plan.value;
  throw new CommandFailure(1, describeErrors(`${file} cannot be published:`, plan.error, locale));
}
