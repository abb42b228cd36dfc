import { z } from 'zod';
import { idSchema, instantSchema, localDateSchema, saidSchema } from './values.ts';

/** A rule pack as JSON. Its meaning, its schema and its hash are `@makegood/rules`'; both ends read it there. */
export const packDocumentSchema = z.record(z.string(), z.unknown()).meta({ id: 'PackDocument' });
export type PackDocument = z.infer<typeof packDocumentSchema>;

export const packIdSchema = z.string().min(1).max(100);
export const PACK_SCOPES = ['jurisdiction', 'industry', 'provider', 'firm'] as const;
export const packScopeSchema = z.enum(PACK_SCOPES);
export type PackScope = z.infer<typeof packScopeSchema>;

/**
 * Where a version stands: drawn, read by a second person, agreed, waiting for its day, deciding, replaced; or given up.
 * Only `inForce` decides.
 */
export const PACK_VERSION_STATES = ['draft', 'review', 'approved', 'scheduled', 'inForce', 'superseded', 'withdrawn'] as const;
export const packVersionStateSchema = z.enum(PACK_VERSION_STATES);
export type PackVersionState = z.infer<typeof packVersionStateSchema>;

/** When a version begins to decide: at once, at an instant, or when a day begins in the pack's own zone. */
export const packStartSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('now') }),
  z.object({ type: z.literal('at'), at: instantSchema }),
  z.object({ type: z.literal('onDate'), date: localDateSchema }),
]);
export type PackStart = z.input<typeof packStartSchema>;

export const packPersonSchema = z.object({ id: idSchema('user'), name: z.string() });

/** Something about a pack, with its place in the document: `rules[3].objects.all[0].value`; empty for the whole pack. */
export const packFindingSchema = z
  .object({
    /** `invalid` when it cannot be read, otherwise the check's own name. */
    id: z.string(),
    /** An error keeps a version from being approved. */
    severity: z.enum(['error', 'warning', 'note']),
    path: z.string(),
    ruleId: z.string().nullable(),
    message: saidSchema,
  })
  .meta({ id: 'PackFinding' });
export type PackFinding = z.infer<typeof packFindingSchema>;
