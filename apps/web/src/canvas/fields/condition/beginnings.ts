import { OPERATORS, type Comparison, type Fact } from '@makegood/journey';

/** Where a value begins that nobody has chosen yet. */
export type Here = { readonly currency: string; readonly today: string };

const BARE: ReadonlySet<Comparison['op']> = new Set(['isKnown', 'isUnknown', 'isTrue', 'isFalse']);

/** A question about a fact to begin with. */
export function beginning(fact: Fact, here: Here): Comparison {
  const [first = 'isKnown'] = OPERATORS[fact.type];
  const op = fact.type === 'number' || fact.type === 'money' ? 'atLeast' : first;
  return withOperator(fact, op, { fact: fact.id, op }, here);
}

/** The same question asked another way; the value is kept where the new way can use it. */
export function withOperator(fact: Fact, op: Comparison['op'], old: Comparison, here: Here): Comparison {
  if (BARE.has(op)) return { fact: fact.id, op };
  const single = Array.isArray(old.value) ? old.value[0] : old.value;
  const value = old.fact === fact.id && single !== undefined ? single : startingValue(fact, here);
  if (op === 'isOneOf' || op === 'isNoneOf') return { fact: fact.id, op, value: value === '' ? [] : [value] };
  if (op === 'between') return { fact: fact.id, op, value: [value, value] };
  return { fact: fact.id, op, value };
}

type Scalar = Exclude<NonNullable<Comparison['value']>, readonly unknown[]>;

function startingValue(fact: Fact, { currency, today }: Here): Scalar {
  switch (fact.type) {
    case 'money':
      return { minor: 0, currency };
    case 'number':
      return 0;
    case 'date':
      return today;
    case 'flag':
      return true;
    case 'text':
    case 'list':
      return fact.values?.[0]?.value ?? '';
  }
}
