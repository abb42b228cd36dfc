import { isGenuine } from '@makegood/journey';
import type { Plan } from '@makegood/journey/core';
import type { Store } from '@makegood/store';

/** A plan that cannot be run: it is missing, or it is not what its hash says. Nothing is done with it, and nothing is lost. */
export class PlanError extends Error {
  readonly reason: 'missing' | 'foreign';
  readonly hash: string;

  constructor(reason: 'missing' | 'foreign', hash: string) {
    super(reason === 'missing' ? `There is no plan ${hash}` : `What is stored as plan ${hash} has another content`);
    this.name = 'PlanError';
    this.reason = reason;
    this.hash = hash;
  }
}

/**
 * Plans never change, so each is read and verified once, also when many ask for it at the same time. The oldest go when
 * there are more than `limit`.
 */
export function planCache(store: { readonly journeys: Pick<Store['journeys'], 'plan'> }, limit = 200): (hash: string) => Promise<Plan> {
  const plans = new Map<string, Promise<Plan>>();

  const verified = async (hash: string): Promise<Plan> => {
    const plan = await store.journeys.plan(hash);
    if (!plan) throw new PlanError('missing', hash);
    if (plan.hash !== hash || !isGenuine(plan)) throw new PlanError('foreign', hash);
    return plan;
  };

  return (hash) => {
    const known = plans.get(hash);
    if (known) return known;
    for (const oldest of plans.keys()) {
      if (plans.size < limit) break;
      plans.delete(oldest);
    }
    const plan = verified(hash);
    plans.set(hash, plan);
    // What could not be had may be there the next time.
    plan.catch(() => plans.delete(hash));
    return plan;
  };
}
