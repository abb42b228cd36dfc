import type { Instant } from '@makegood/base';
import { z } from 'zod';
import { decisionSchema } from './decisions.ts';
import { endpoint } from './endpoint.ts';
import { packDocumentSchema, packFindingSchema, packIdSchema } from './pack-values.ts';
import { channelSchema, idParams, idSchema, instantSchema, saidSchema, verdictSchema } from './values.ts';

/** The facts of one contact as JSON, in the rules room's `ContactContext`. */
export const contactFactsSchema = z.record(z.string(), z.unknown()).meta({ id: 'ContactFacts' });

const outcomeSchema = z.object({ verdict: verdictSchema, until: instantSchema.nullable() });

export const packTestResultSchema = z.object({
  id: z.string(),
  title: z.string().nullable(),
  /** Null for an example of the whole pack. */
  ruleId: z.string().nullable(),
  /** The local instant of the contact, as the example writes it. */
  at: z.string(),
  passed: z.boolean(),
  expected: outcomeSchema,
  actual: outcomeSchema,
});
export type PackTestResult = z.infer<typeof packTestResultSchema>;

/** Whether a rule's examples show it objecting and not objecting. */
export const packRuleCoverageSchema = z.object({
  ruleId: z.string(),
  title: saidSchema,
  /** Whether it can stand in the way of a contact, and so needs both. */
  needed: z.boolean(),
  objecting: z.int().min(0),
  silent: z.int().min(0),
});

export const packMutationsSchema = z.object({
  total: z.int().min(0),
  caught: z.int().min(0),
  /** Changes that alter no answer at all; they are neither caught nor missed. */
  equivalent: z.int().min(0),
  /** The share of caught ones that is needed, 0 to 1. */
  needed: z.number(),
  survivors: z.array(
    z.object({
      ruleId: z.string(),
      path: z.string(),
      /** What was changed and nobody noticed: “At most: 8 instead of 7”. */
      change: saidSchema,
      /** A contact that shows it, and so would make a good example. */
      context: contactFactsSchema,
      before: outcomeSchema,
      after: outcomeSchema,
    }),
  ),
});
export type PackMutations = z.infer<typeof packMutationsSchema>;

/** Whether a pack is fit to decide, and if not, everything that speaks against it. */
export const packCheckSchema = z
  .object({
    fit: z.boolean(),
    findings: z.array(packFindingSchema),
    tests: z.array(packTestResultSchema),
    coverage: z.array(packRuleCoverageSchema),
    /** Null when it was not asked for, or when the pack cannot be read. */
    mutations: packMutationsSchema.nullable(),
  })
  .meta({ id: 'PackCheck' });
export type PackCheck = z.infer<typeof packCheckSchema>;

const exampleSchema = z.object({
  kind: z.enum(['newlyAllowed', 'newlyDenied', 'sooner', 'later', 'changed']),
  /** “SMS to a person in Denver, Tuesday 20:15”. */
  sentence: saidSchema,
  before: outcomeSchema,
  after: outcomeSchema,
  context: contactFactsSchema,
});

/** What a draft does differently from the content it is held against, rule by rule, each with contacts that show it. */
export const packDiffSchema = z
  .object({
    against: z.object({ id: idSchema('packVersion').nullable(), version: z.int().min(1) }).nullable(),
    rules: z.array(
      z.object({
        ruleId: z.string(),
        title: saidSchema,
        change: z.enum(['added', 'removed', 'changed']),
        before: saidSchema.nullable(),
        after: saidSchema.nullable(),
        examples: z.array(exampleSchema),
      }),
    ),
    /** Holiday calendars that say otherwise, day by day. */
    calendars: z.array(z.object({ calendar: z.string(), change: z.enum(['added', 'removed', 'changed']), sentences: z.array(saidSchema) })),
    newlyAllowed: z.int().min(0),
    newlyDenied: z.int().min(0),
    /** How far was looked, in words; it is said also when nothing was found. */
    searched: saidSchema,
  })
  .meta({ id: 'PackDiff' });
export type PackDiff = z.infer<typeof packDiffSchema>;

type Said = z.infer<typeof saidSchema>;
/** One part of a rule's condition with what it came to; `holds` is null when nobody knows. The rules room's `Explained`. */
export type ExplainedCondition = {
  type: 'all' | 'any' | 'not' | 'leaf';
  holds: boolean | null;
  /** Until when that certainly stays so if nothing but time changes; null when it stays. */
  until: Instant | null;
  sentence: Said;
  members: ExplainedCondition[];
  /** Of a leaf: what was seen and what it was held against. */
  leaf: { fact: string; operator: string; label: Said; value: Said | null; threshold: Said } | null;
};
type WireExplained = Omit<ExplainedCondition, 'until' | 'members'> & { until: number | null; members: WireExplained[] };
export const explainedConditionSchema: z.ZodType<ExplainedCondition, WireExplained> = z
  .object({
    type: z.enum(['all', 'any', 'not', 'leaf']),
    holds: z.boolean().nullable(),
    until: instantSchema.nullable(),
    sentence: saidSchema,
    members: z.array(z.lazy(() => explainedConditionSchema)),
    leaf: z
      .object({
        fact: z.string(),
        operator: z.string(),
        label: saidSchema,
        value: saidSchema.nullable(),
        threshold: saidSchema,
      })
      .nullable(),
  })
  .meta({ id: 'ExplainedCondition' });

export const explainedRuleSchema = z.object({
  ruleId: z.string(),
  title: saidSchema,
  pack: z.object({ id: z.string(), version: z.string(), title: saidSchema }),
  sentence: saidSchema,
  outcome: z.enum(['silent', 'agrees', 'objects', 'lifted', 'permits', 'obliges', 'unknown']),
  verdict: verdictSchema,
  until: instantSchema.nullable(),
  /** The exception that took its objection away. */
  liftedBy: z.string().nullable(),
  missing: z.array(z.string()),
  when: explainedConditionSchema.nullable(),
  objects: explainedConditionSchema.nullable(),
});
export type ExplainedRule = z.infer<typeof explainedRuleSchema>;

export const packSimulationSchema = z
  .object({
    /** As the gate would give it. */
    decision: decisionSchema
      .pick({ at: true, verdict: true, until: true, zones: true, objected: true, agreed: true, facts: true, tzdata: true })
      .extend({
        /** What would have to be known. */
        unknown: z.array(z.string()),
      }),
    rules: z.array(explainedRuleSchema),
    /** The facts that were decided on, to be changed and asked again or kept as a test. */
    context: contactFactsSchema,
  })
  .meta({ id: 'PackSimulation' });
export type PackSimulation = z.infer<typeof packSimulationSchema>;

const version = idParams('packVersion');
/** Any content of a pack's history: one of the workspace's versions, or what this release brings. */
const contentSchema = z.union([idSchema('packVersion'), z.literal('release')]);

export const packCheckEndpoints = {
  check: endpoint({
    method: 'post',
    path: '/pack-versions/{id}/check',
    needs: 'packs.read',
    summary: 'Run the examples of a saved version, its lints and, when asked, the mutation check',
    params: version,
    body: z.object({ mutations: z.boolean().default(false) }),
    answer: packCheckSchema,
  }),
  diff: endpoint({
    method: 'get',
    path: '/pack-versions/{id}/diff',
    needs: 'packs.read',
    summary: 'What a version newly allows and newly denies, with an example each',
    params: version,
    query: z.object({
      /** Another version to hold it against; what is in force without one. */
      against: idSchema('packVersion').optional(),
    }),
    answer: packDiffSchema,
  }),
  compare: endpoint({
    method: 'get',
    path: '/packs/{id}/compare/{from}/{to}',
    needs: 'packs.read',
    summary: 'What one version of a pack newly allows and newly denies beside another, with an example each',
    params: z.object({ id: packIdSchema, from: contentSchema, to: contentSchema }),
    answer: packDiffSchema,
  }),
  simulate: endpoint({
    method: 'post',
    path: '/pack-simulations',
    needs: 'packs.read',
    summary: 'Decide one contact, made up or of an account, by what is in force or with one pack replaced; nothing is kept',
    body: z.object({
      packs: z
        .discriminatedUnion('type', [
          z.object({ type: z.literal('inForce') }),
          /** What is in force, with this version in the place of its pack. */
          z.object({ type: z.literal('version'), id: idSchema('packVersion') }),
          /** What is in force, with this unsaved document in the place of its pack. */
          z.object({ type: z.literal('document'), document: packDocumentSchema }),
        ])
        .default({ type: 'inForce' }),
      contact: z.discriminatedUnion('type', [
        z.object({ type: z.literal('context'), context: contactFactsSchema }),
        /** Somebody’s real facts; needs the right to read accounts. `at` is the workspace’s now without one. */
        z.object({ type: z.literal('account'), accountId: idSchema('account'), channel: channelSchema, at: instantSchema.optional() }),
      ]),
    }),
    answer: packSimulationSchema,
  }),
} as const;
