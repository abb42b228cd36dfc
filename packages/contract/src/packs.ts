import type { Json } from '@makegood/base';
import { z } from 'zod';
import { citationSchema } from './decisions.ts';
import { endpoint } from './endpoint.ts';
import { packDocumentSchema, packIdSchema, packScopeSchema } from './pack-values.ts';
import { packVersionSchema } from './pack-versions.ts';
import { idSchema, instantSchema, localDateSchema, saidSchema, verdictSchema } from './values.ts';

export const packSummarySchema = z
  .object({
    id: packIdSchema,
    version: z.string(),
    title: saidSchema,
    /** Where packs are listed together: a region, or ours and our providers. */
    group: saidSchema,
    scope: packScopeSchema,
    /** ISO 3166 code, or null for the firm's own and providers' packs. */
    jurisdiction: z.string().nullable(),
    /** ISO 3166-1 or -2 code of the area on a map: a city's is its state's. Null for what covers no one area. */
    mapCode: z.string().nullable(),
    rules: z.int().min(0),
    /** Rules that decide or oblige, by how well their source is known; `draft` ones do neither. */
    coverage: z.object({
      verified: z.int().min(0),
      secondary: z.int().min(0),
      unsure: z.int().min(0),
      draft: z.int().min(0),
      /** Of the nineteen kinds of rules, those that the pack has. */
      kinds: z.array(z.string()),
    }),
    /** The oldest and the newest day (or month) on which somebody compared a rule with its source; `months` since the oldest. */
    checked: z.object({ oldest: z.string(), newest: z.string(), months: z.int().min(0) }).nullable(),
    inForce: z.boolean(),
    /** Since when the version decides here; null for what the release brought from the beginning. */
    since: instantSchema.nullable(),
    /** First day of the law itself, as the pack states it. */
    from: localDateSchema.nullable(),
    /** Whether the version in force is this release's or one of this workspace. */
    own: z.boolean(),
    /** This release brings another content than the one that the workspace's own version grew from. */
    releaseHasNews: z.boolean(),
    /** The latest version that is drawn, read or approved and does not decide yet. */
    open: z
      .object({
        id: idSchema('packVersion'),
        version: z.int().min(1),
        state: z.enum(['draft', 'review', 'approved', 'scheduled']),
        activeFrom: instantSchema.nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'PackSummary' });
export type PackSummary = z.infer<typeof packSummarySchema>;

/** A provider's terms that come with this release and decide nothing until a workspace takes them. */
export const providerTermsSchema = z
  .object({
    id: packIdSchema,
    title: saidSchema,
    /** ISO 3166 code of the only place for which they are made; null for everywhere. */
    jurisdiction: z.string().nullable(),
    /** Each rule as one sentence. */
    rules: z.array(z.object({ id: z.string(), title: saidSchema, sentence: saidSchema })),
    /** The oldest day or month on which somebody compared them with what the provider wrote. */
    checked: z.string().nullable(),
    /** A version of them is being drawn, waits, or decides here. */
    taken: z.boolean(),
  })
  .meta({ id: 'ProviderTerms' });
export type ProviderTerms = z.infer<typeof providerTermsSchema>;

const jsonSchema: z.ZodType<Json, Json> = z.json();

/** One value of a rule that can be changed where it stands: the rules room's `Slot`, whose `shape` says with what control and bounds. */
export const packSlotSchema = z.object({
  path: z.string(),
  part: z.enum(['rule', 'when', 'objects', 'obligation', 'parameter']),
  label: saidSchema,
  shape: z.record(z.string(), z.unknown()),
  value: jsonSchema,
  optional: z.boolean(),
  /** What counts while an optional value is not stated. */
  otherwise: jsonSchema,
});
export type PackSlot = z.infer<typeof packSlotSchema>;

export const packRuleSchema = z.object({
  id: z.string(),
  title: saidSchema,
  /** The rule as one sentence; its values are the message's slots. */
  sentence: saidSchema,
  /** The same sentence with its editable values marked; the rules room's `sentenceParts` finds them once it was said. */
  editable: saidSchema,
  summary: z.string(),
  kind: z.string(),
  /** What it does when it objects; null for a duty that is not a verdict on a contact. */
  effect: z.enum(['defer', 'review', 'block']).nullable(),
  enforced: z.boolean(),
  confidence: z.enum(['verified', 'secondary', 'unsure']).nullable(),
  force: z.string().nullable(),
  binds: z.array(z.string()),
  channels: z.array(z.string()),
  from: localDateSchema.nullable(),
  until: localDateSchema.nullable(),
  citations: z.array(citationSchema.extend({ quote: z.string().nullable(), checkedOn: z.string(), checkedBy: z.string().nullable() })),
  notes: z.array(z.string()),
  slots: z.array(packSlotSchema),
  tests: z.array(
    z.object({
      id: z.string(),
      title: z.string().nullable(),
      at: z.string(),
      expected: verdictSchema,
      until: z.string().nullable(),
    }),
  ),
});
export type PackRule = z.infer<typeof packRuleSchema>;

export const packParameterSchema = z.object({
  name: z.string(),
  description: saidSchema,
  unit: z.string(),
  values: z.array(
    z.object({
      from: localDateSchema.nullable(),
      value: z.number(),
      references: z.array(z.object({ title: z.string(), url: z.string().nullable() })),
    }),
  ),
});

/** Rules as rows: the same values as the sentences, side by side. Rules that ask the same kind of thing share a section and its columns. */
export const packTableSchema = z.array(
  z.object({
    operator: z.string().nullable(),
    label: saidSchema,
    columns: z.array(z.object({ id: z.string(), label: saidSchema })),
    rows: z.array(
      z.object({
        ruleId: z.string(),
        title: saidSchema,
        /** By column; `paths` are the slots that change it. */
        cells: z.record(z.string(), z.object({ text: saidSchema.nullable(), paths: z.array(z.string()) })),
      }),
    ),
  }),
);

export const packEndpoints = {
  list: endpoint({
    method: 'get',
    path: '/packs',
    needs: 'packs.read',
    summary: 'Rule packs of this workspace: those that decide, and new ones that are being drawn',
    answer: z.object({ items: z.array(packSummarySchema) }),
  }),
  providers: endpoint({
    method: 'get',
    path: '/provider-terms',
    needs: 'packs.read',
    summary: 'Terms of providers that come with this release: begin a draft of one from what the release brings to take it',
    answer: z.object({ items: z.array(providerTermsSchema) }),
  }),
  read: endpoint({
    method: 'get',
    path: '/packs/{id}',
    needs: 'packs.read',
    summary: 'One pack with its rules, as it decides now; a new one as it is drawn',
    params: z.object({ id: packIdSchema }),
    answer: z.object({
      pack: packSummarySchema,
      rules: z.array(packRuleSchema),
      table: packTableSchema,
      parameters: z.array(packParameterSchema),
      document: packDocumentSchema,
      versions: z.array(packVersionSchema),
    }),
  }),
} as const;
