import { canonicalJson, message } from '@makegood/base';
import type { Comparison, Condition } from '../../conditions/schema.ts';
import type { Lint } from '../lint.ts';

/** A branch that nobody can take: an earlier one asks the same, or it asks for what cannot be. */
export const deadBranch: Lint = {
  id: 'journey.dead-branch',
  severity: 'error',
  check: (document) =>
    Object.entries(document.steps).flatMap(([id, step]) => {
      if (step.kind !== 'branch') return [];
      const { branches } = step.config;
      return branches.flatMap((branch, index) => {
        const same = branches.slice(0, index).find((earlier) => canonicalJson(earlier.when) === canonicalJson(branch.when));
        if (same)
          return [
            { step: id, branch: branch.id, message: message('journey.lint.sameBranch', { branch: branch.name, earlier: same.name }) },
          ];
        return isImpossible(branch.when)
          ? [{ step: id, branch: branch.id, message: message('journey.lint.impossibleBranch', { branch: branch.name }) }]
          : [];
      });
    }),
};

function isImpossible(condition: Condition): boolean {
  if ('any' in condition) return condition.any.every(isImpossible);
  if ('not' in condition) return false;
  if (!('all' in condition)) return condition.op === 'between' && isEmptyRange(condition);
  if (condition.all.some(isImpossible)) return true;
  const ranges = new Map<string, { low: number; high: number }>();
  for (const part of condition.all) {
    if (!('fact' in part) || typeof part.value !== 'number') continue;
    const range = ranges.get(part.fact) ?? { low: -Infinity, high: Infinity };
    const { low, high } = bounds(part, part.value);
    ranges.set(part.fact, { low: Math.max(range.low, low), high: Math.min(range.high, high) });
  }
  return [...ranges.values()].some(({ low, high }) => low > high);
}

function isEmptyRange({ value }: Comparison): boolean {
  const [low, high] = Array.isArray(value) ? value : [];
  return typeof low === 'number' && typeof high === 'number' && low > high;
}

/** Numbers that pass, as a closed range; facts are whole numbers, so a strict bound is one further in. */
function bounds({ op }: Comparison, value: number): { low: number; high: number } {
  switch (op) {
    case 'equals':
      return { low: value, high: value };
    case 'less':
      return { low: -Infinity, high: value - 1 };
    case 'atMost':
      return { low: -Infinity, high: value };
    case 'more':
      return { low: value + 1, high: Infinity };
    case 'atLeast':
      return { low: value, high: Infinity };
    default:
      return { low: -Infinity, high: Infinity };
  }
}
