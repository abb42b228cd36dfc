import type { Plan } from '@makegood/journey/core';
import type { Store } from '@makegood/store';

/** Plans are immutable, so what was read once stays right; a firm has few versions under way at a time. */
const KEPT = 200;
const known = new WeakMap<Store, Map<string, Plan>>();

/** The plan of a published version, to name its steps by; null when the store has no such plan. */
export async function publishedPlan(store: Store, hash: string): Promise<Plan | null> {
  let plans = known.get(store);
  if (!plans) known.set(store, (plans = new Map()));
  const kept = plans.get(hash);
  if (kept) return kept;
  const plan = await store.journeys.plan(hash);
  if (!plan) return null;
  if (plans.size >= KEPT) plans.delete(plans.keys().next().value ?? '');
  plans.set(hash, plan);
  return plan;
}

/** What a step is called in the version that an enrolment runs on; its id when the plan no longer says. */
export async function stepName(store: Store, hash: string, step: string | null): Promise<string> {
  if (step === null) return '';
  return (await publishedPlan(store, hash))?.steps[step]?.name ?? step;
}
