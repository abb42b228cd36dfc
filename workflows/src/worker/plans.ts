import { contentHash } from '@makegood/base/hash';
import type { Plan } from '@makegood/journey/core';
import type { CorePlan, PlanProblem } from '../enrolment/contract.ts';

/** A plan that must not be run: nobody has it, or what was stored under its hash is something else. */
export class PlanError extends Error {
  override readonly name = 'PlanError';
  readonly problem: PlanProblem;
  readonly hash: string;

  constructor(problem: PlanProblem, hash: string) {
    super(
      problem === 'missingPlan'
        ? `No plan is stored under ${hash}`
        : `The plan stored under ${hash} has other content than its hash says; it is not run`,
    );
    this.problem = problem;
    this.hash = hash;
  }
}

/** How many plans a process keeps; a workspace runs few versions at a time. */
const KEPT = 200;

/** Plans by their hash, checked once and then kept: what a hash names never changes. */
export class Plans {
  readonly #load: (workspace: string, hash: string) => Promise<Plan | null>;
  readonly #kept = new Map<string, Plan>();

  constructor(load: (workspace: string, hash: string) => Promise<Plan | null>) {
    this.#load = load;
  }

  /** @throws PlanError */
  async get(workspace: string, hash: string): Promise<Plan> {
    const key = `${workspace} ${hash}`;
    const kept = this.#kept.get(key);
    if (kept) return kept;
    const plan = await this.#load(workspace, hash);
    if (!plan) throw new PlanError('missingPlan', hash);
    const { hash: claimed, ...content } = plan;
    if (claimed !== hash || contentHash(content) !== hash) throw new PlanError('foreignPlan', hash);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size >= KEPT && oldest !== undefined) this.#kept.delete(oldest);
    this.#kept.set(key, plan);
    return plan;
  }
}

export const corePartOf = (plan: Plan): CorePlan => ({ ...plan, templates: {} });
