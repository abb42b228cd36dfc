import type { Plan } from '@makegood/journey/core';
import { describe, expect, it } from 'vitest';
import { planCache } from './plan-cache.ts';
import { samplePlan } from './sample-journey.ts';

/** A store of plans that counts how often it is asked. */
function storeWith(plans: Map<string, Plan>) {
  const asked: string[] = [];
  const plan = async (hash: string): Promise<Plan | null> => {
    asked.push(hash);
    return plans.get(hash) ?? null;
  };
  return { asked, journeys: { plan } };
}

describe('plans', () => {
  it('are read once, also by many at the same time', async () => {
    const plan = samplePlan();
    const store = storeWith(new Map([[plan.hash, plan]]));
    const planOf = planCache(store);
    const all = await Promise.all(Array.from({ length: 50 }, () => planOf(plan.hash)));
    expect(new Set(all)).toEqual(new Set([plan]));
    expect(await planOf(plan.hash)).toBe(plan);
    expect(store.asked).toEqual([plan.hash]);
  });

  it('that could not be had are asked for again', async () => {
    const plan = samplePlan();
    const plans = new Map<string, Plan>();
    const planOf = planCache(storeWith(plans));
    await expect(planOf(plan.hash)).rejects.toMatchObject({ reason: 'missing' });
    plans.set(plan.hash, plan);
    expect(await planOf(plan.hash)).toBe(plan);
  });

  it('of another content than their hash are refused, each time', async () => {
    const plan = samplePlan();
    const planOf = planCache(storeWith(new Map([[plan.hash, { ...plan, name: 'Another' }]])));
    await expect(planOf(plan.hash)).rejects.toMatchObject({ reason: 'foreign' });
    await expect(planOf(plan.hash)).rejects.toMatchObject({ reason: 'foreign' });
  });

  it('make room: the oldest goes first', async () => {
    const plan = samplePlan();
    const plans = storeWith(new Map([[plan.hash, plan]]));
    const planOf = planCache(plans, 1);
    await planOf(plan.hash);
    await expect(planOf('sha256:none')).rejects.toMatchObject({ reason: 'missing' });
    await planOf(plan.hash);
    expect(plans.asked).toEqual([plan.hash, 'sha256:none', plan.hash]);
  });
});
