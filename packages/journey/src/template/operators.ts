import { defaultOperators, type Operators, toValue } from 'liquidjs';
import { DateInTemplate, MoneyInTemplate } from './values.ts';

type Ordered = MoneyInTemplate | DateInTemplate;
const isOrdered = (value: unknown): value is Ordered => value instanceof MoneyInTemplate || value instanceof DateInTemplate;

/** The engine's own `<` says that a missing value is less than 3. Here only two numbers or two texts have an order, and money and dates theirs. */
function compare(
  left: unknown,
  right: unknown,
  here: (ordered: Ordered, other: unknown) => boolean,
  turned: (ordered: Ordered, other: unknown) => boolean,
  plain: (a: number | string, b: number | string) => boolean,
): boolean {
  if (isOrdered(left)) return here(left, right);
  if (isOrdered(right)) return turned(right, left);
  const a: unknown = toValue(left);
  const b: unknown = toValue(right);
  if (typeof a === 'number' && typeof b === 'number') return plain(a, b);
  if (typeof a === 'string' && typeof b === 'string') return plain(a, b);
  return false;
}

const gt = (ordered: Ordered, other: unknown) => ordered.gt(other);
const geq = (ordered: Ordered, other: unknown) => ordered.geq(other);
const lt = (ordered: Ordered, other: unknown) => ordered.lt(other);
const leq = (ordered: Ordered, other: unknown) => ordered.leq(other);

/** The comparisons of the template language: with a missing value every one but `!=` is false. */
export const operators: Operators = {
  ...defaultOperators,
  '>': (left: unknown, right: unknown) => compare(left, right, gt, lt, (a, b) => a > b),
  '>=': (left: unknown, right: unknown) => compare(left, right, geq, leq, (a, b) => a >= b),
  '<': (left: unknown, right: unknown) => compare(left, right, lt, gt, (a, b) => a < b),
  '<=': (left: unknown, right: unknown) => compare(left, right, leq, geq, (a, b) => a <= b),
  contains: (left: unknown, right: unknown) => {
    const text: unknown = toValue(left);
    const part: unknown = toValue(right);
    return typeof text === 'string' && typeof part === 'string' && text.includes(part);
  },
};
