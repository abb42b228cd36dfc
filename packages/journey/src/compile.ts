import { err, ok, type Result } from '@makegood/base';
import { contentHash } from '@makegood/base/hash';
import type { Callees } from './calls/callee.ts';
import { compileStep, withCalls } from './compile-steps.ts';
import type { PackReference, Plan } from './core/plan.ts';
import type { JourneyDocument } from './document/schema.ts';
import { check } from './lints/check.ts';
import type { Finding } from './lints/finding.ts';
import { routed } from './routed.ts';

type Content = Omit<Plan, 'hash'>;

/**
 * The executable form of a document, or every finding that stands in its way. Deterministic: the same document under
 * the same packs has the same hash on every machine; layout, notes and phases do not count, and a skipped
 * step is as if it were not there.
 *
 * What it calls stands in the plan whole: steps and texts of the version that `callees` gives, under ids that begin with
 * the call's. So a version is one plan and one enrolment, and no later version of a called journey changes it.
 */
export function compile(
  document: JourneyDocument,
  of: { journey: string; packs: readonly PackReference[]; callees?: Callees },
): Result<Plan, Finding[]> {
  const { journey, packs, callees = [] } = of;
  const findings = check(document, { journey, callees });
  const start = Object.entries(document.steps).find(([, step]) => step.kind === 'trigger')?.[0];
  if (findings.some((finding) => finding.severity === 'error') || start === undefined) return err(findings);
  const { steps } = routed(document);
  const content: Content = {
    schema: 1,
    semantics: 1,
    journey,
    name: document.name,
    start,
    steps: Object.fromEntries(Object.entries(steps).map(([id, step]) => [id, compileStep(id, step)])),
    templates: Object.fromEntries(document.templates.map((template) => [template.id, template])),
    offRamps: document.offRamps,
    packs,
  };
  const whole = withCalls(content, callees);
  return ok({ ...whole, hash: contentHash(whole) });
}

/** Whether a plan is what its hash says it is. A stored plan is run only when this holds. */
export function isGenuine(plan: Plan): boolean {
  const { hash, ...content } = plan;
  return contentHash(content) === hash;
}
