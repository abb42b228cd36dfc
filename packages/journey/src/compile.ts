import { err, ok, type Result } from '@makegood/base';
import { contentHash } from '@makegood/base/hash';
import type { PackReference, Plan, PlanStep } from './core/plan.ts';
import type { JourneyDocument, Step } from './document/schema.ts';
import { branchesOf, targetOf } from './kinds/branches-of.ts';
import { check } from './lints/check.ts';
import type { Finding } from './lints/finding.ts';
import { routed } from './routed.ts';

/**
 * The executable form of a document, or every finding that stands in its way. Deterministic: the same document under
 * the same packs has the same hash on every machine; layout, notes and phases do not count, and a skipped
 * step is as if it were not there.
 */
export function compile(document: JourneyDocument, of: { journey: string; packs: readonly PackReference[] }): Result<Plan, Finding[]> {
  const findings = check(document);
  const start = Object.entries(document.steps).find(([, step]) => step.kind === 'trigger')?.[0];
  if (findings.some((finding) => finding.severity === 'error') || start === undefined) return err(findings);
  const { steps } = routed(document);
  const content = {
    schema: 1 as const,
    semantics: 1 as const,
    journey: of.journey,
    name: document.name,
    start,
    steps: Object.fromEntries(Object.entries(steps).map(([id, step]) => [id, compileStep(id, step)])),
    templates: Object.fromEntries(document.templates.map((template) => [template.id, template])),
    offRamps: document.offRamps,
    packs: of.packs,
  };
  return ok({ ...content, hash: contentHash(content) });
}

function compileStep(id: string, step: Step): PlanStep {
  const { kind, name, config } = step;
  const branches = branchesOf(step);
  const next = Object.fromEntries(
    branches.flatMap((branch) => {
      const target = targetOf(step, branch, branches);
      return target === undefined ? [] : [[branch.id, target]];
    }),
  );
  return { id, kind, name, config, next } as PlanStep;
}

/** Whether a plan is what its hash says it is. A stored plan is run only when this holds. */
export function isGenuine(plan: Plan): boolean {
  const { hash, ...content } = plan;
  return contentHash(content) === hash;
}
