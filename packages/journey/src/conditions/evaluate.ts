import type { Comparison, Condition } from './schema.ts';
import type { Facts, FactValue } from './facts.ts';

/** Three values, as in Kleene's logic: what is not known is never taken for false. */
export type Truth = boolean | 'unknown';

/**
 * Whether a condition holds for these facts. Types are never coerced: a comparison across types or currencies is
 * unknown, so a wrongly typed value can neither send nor withhold a message by accident.
 */
export function evaluate(condition: Condition, facts: Facts): Truth {
  if ('all' in condition) return every(condition.all.map((part) => evaluate(part, facts)));
  if ('any' in condition) return negate(every(condition.any.map((part) => negate(evaluate(part, facts)))));
  if ('not' in condition) return negate(evaluate(condition.not, facts));
  return compare(condition, facts[condition.fact] ?? null);
}

function every(parts: readonly Truth[]): Truth {
  if (parts.includes(false)) return false;
  return parts.includes('unknown') ? 'unknown' : true;
}

const negate = (truth: Truth): Truth => (truth === 'unknown' ? truth : !truth);

function compare({ op, value }: Comparison, actual: FactValue): Truth {
  if (op === 'isKnown') return actual !== null;
  if (op === 'isUnknown') return actual === null;
  if (actual === null) return 'unknown';
  switch (op) {
    case 'isTrue':
      return typeof actual === 'boolean' ? actual : 'unknown';
    case 'isFalse':
      return typeof actual === 'boolean' ? !actual : 'unknown';
    case 'equals':
      return map(order(actual, value), (sign) => sign === 0);
    case 'differs':
      return map(order(actual, value), (sign) => sign !== 0);
    case 'less':
      return map(order(actual, value), (sign) => sign < 0);
    case 'atMost':
      return map(order(actual, value), (sign) => sign <= 0);
    case 'more':
      return map(order(actual, value), (sign) => sign > 0);
    case 'atLeast':
      return map(order(actual, value), (sign) => sign >= 0);
    case 'between': {
      const [low, high] = Array.isArray(value) ? value : [];
      return every([map(order(actual, low), (sign) => sign >= 0), map(order(actual, high), (sign) => sign <= 0)]);
    }
    case 'isOneOf':
      return oneOf(actual, value);
    case 'isNoneOf':
      return negate(oneOf(actual, value));
    case 'contains':
      return typeof actual === 'string' && typeof value === 'string' ? actual.toLowerCase().includes(value.toLowerCase()) : 'unknown';
    case 'has':
      return isList(actual) && typeof value === 'string' ? actual.includes(value) : 'unknown';
    case 'hasNot':
      return isList(actual) && typeof value === 'string' ? !actual.includes(value) : 'unknown';
  }
}

const map = (sign: number | null, test: (sign: number) => boolean): Truth => (sign === null ? 'unknown' : test(sign));
const isList = (value: FactValue): value is readonly string[] => Array.isArray(value);

function oneOf(actual: FactValue, value: Comparison['value']): Truth {
  if (!Array.isArray(value)) return 'unknown';
  const signs = value.map((item) => order(actual, item));
  if (signs.includes(0)) return true;
  return signs.includes(null) ? 'unknown' : false;
}

/** Negative, zero or positive as `actual` is before, equal to or after `expected`; null when the two cannot be compared. */
function order(actual: FactValue, expected: unknown): number | null {
  if (typeof actual === 'number' && typeof expected === 'number') return actual - expected;
  if (typeof actual === 'boolean' && typeof expected === 'boolean') return Number(actual) - Number(expected);
  if (typeof actual === 'string' && typeof expected === 'string') return actual < expected ? -1 : actual > expected ? 1 : 0;
  if (isAmount(actual) && isAmount(expected) && actual.currency === expected.currency) return actual.minor - expected.minor;
  return null;
}

function isAmount(value: unknown): value is { minor: number; currency: string } {
  return typeof value === 'object' && value !== null && 'minor' in value && 'currency' in value && typeof value.minor === 'number';
}

/** The facts that a condition looks at. */
export function factsOf(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(factsOf);
  if ('any' in condition) return condition.any.flatMap(factsOf);
  if ('not' in condition) return factsOf(condition.not);
  return [condition.fact];
}
