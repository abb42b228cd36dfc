import { z } from 'zod';

const scalar = z.union([
  z.string().max(500),
  z.number(),
  z.boolean(),
  z.strictObject({ minor: z.int(), currency: z.string().regex(/^[A-Z]{3}$/) }),
]);

export const comparisonSchema = z.strictObject({
  fact: z.string().min(1).max(120),
  op: z.enum([
    'equals',
    'differs',
    'less',
    'atMost',
    'more',
    'atLeast',
    'between',
    'isOneOf',
    'isNoneOf',
    'contains',
    'has',
    'hasNot',
    'isTrue',
    'isFalse',
    'isKnown',
    'isUnknown',
  ]),
  value: z.union([scalar, z.array(scalar).max(200)]).optional(),
});
export type Comparison = z.infer<typeof comparisonSchema>;

/** Groups are never empty: an empty "all" would be silently true. */
export type Condition = Comparison | { all: [Condition, ...Condition[]] } | { any: [Condition, ...Condition[]] } | { not: Condition };

export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    comparisonSchema,
    z.strictObject({ all: z.tuple([conditionSchema], conditionSchema) }),
    z.strictObject({ any: z.tuple([conditionSchema], conditionSchema) }),
    z.strictObject({ not: conditionSchema }),
  ]),
);
