import { message } from '@makegood/base';
import type { WireDocument } from '@makegood/contract';
import type { Plan } from '@makegood/journey/core';
import type { Journey } from '@makegood/store';
import { compileDraft } from '../journeys/compile-draft.ts';
import { findVersion } from '../journeys/find-journey.ts';
import { errorsOf, storedDocument } from '../journeys/read-document.ts';
import { publishedPlan } from '../queries/published-plan.ts';
import type { Desk } from '../workspaces/desk.ts';
import { Problem } from '../workspaces/problem.ts';

type Tested = { readonly document?: WireDocument | undefined; readonly version?: number | undefined };

/**
 * What a run goes through: a published version as it was published, or a drawing as it would be published now.
 * @throws Problem `notFound`, or `refused` with the findings of a drawing that has errors.
 */
export async function testedPlan(
  desk: Desk,
  journey: Journey,
  { document, version: number }: Tested,
): Promise<{ readonly plan: Plan; readonly versionNumber: number | null }> {
  if (number !== undefined) {
    const version = await findVersion(desk, journey.id, number);
    const plan = await publishedPlan(desk.store, version.planHash);
    if (plan === null) throw new Problem('notFound', message('engine.journey.unknownVersion', { number }));
    return { plan, versionNumber: number };
  }
  const { drawn, findings } = await compileDraft(desk, document === undefined ? journey : { ...journey, draft: storedDocument(document) });
  if (!drawn) throw new Problem('refused', message('engine.testRun.hasErrors', { count: errorsOf(findings) }), { findings });
  return { plan: drawn.plan, versionNumber: null };
}
