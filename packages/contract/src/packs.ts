import { z } from 'zod';
import { citationSchema } from './decisions.ts';
import { endpoint } from './endpoint.ts';
import { localDateSchema, saidSchema } from './values.ts';

export const packSummarySchema = z
  .object({
    id: z.string(),
    version: z.string(),
    title: saidSchema,
    /** Where packs are listed together: a region, or ours and our providers. */
    group: saidSchema,
    /** ISO 3166 code, or null for the firm's own and providers' packs. */
    jurisdiction: z.string().nullable(),
    rules: z.int().min(0),
    inForce: z.boolean(),
    from: localDateSchema.nullable(),
  })
  .meta({ id: 'PackSummary' });
export type PackSummary = z.infer<typeof packSummarySchema>;

export const packRuleSchema = z.object({
  id: z.string(),
  title: saidSchema,
  /** The rule as one sentence; its values are the message's slots. */
  sentence: saidSchema,
  /** What it does when it objects; null for a duty that is not a verdict on a contact. */
  effect: z.enum(['defer', 'review', 'block']).nullable(),
  enforced: z.boolean(),
  confidence: z.enum(['verified', 'secondary', 'unsure']).nullable(),
  force: z.string().nullable(),
  from: localDateSchema.nullable(),
  until: localDateSchema.nullable(),
  citations: z.array(citationSchema),
});
export type PackRule = z.infer<typeof packRuleSchema>;

export const packEndpoints = {
  list: endpoint({
    method: 'get',
    path: '/packs',
    needs: 'packs.read',
    summary: 'Rule packs that this workspace obeys',
    answer: z.object({ items: z.array(packSummarySchema) }),
  }),
  read: endpoint({
    method: 'get',
    path: '/packs/{id}',
    needs: 'packs.read',
    summary: 'One pack with its rules',
    params: z.object({ id: z.string().max(100) }),
    answer: z.object({ pack: packSummarySchema, rules: z.array(packRuleSchema) }),
  }),
} as const;
