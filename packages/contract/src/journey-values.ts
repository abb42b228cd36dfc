import { z } from 'zod';
import { idSchema, instantSchema, saidSchema } from './values.ts';

export const journeyStatusSchema = z.enum(['draft', 'live', 'paused', 'retired']);
export type JourneyStatus = z.infer<typeof journeyStatusSchema>;

/** The drawn document as JSON. Its meaning, its schema and its migrations are `@makegood/journey`'s; both ends parse it there. */
export const documentSchema = z.record(z.string(), z.unknown()).meta({ id: 'JourneyDocument' });
export type WireDocument = z.infer<typeof documentSchema>;

/** One finding of the lints, the same id in browser, command line and server. */
export const findingSchema = z
  .object({
    /** The lint's id, such as `journey.unreachable`. */
    id: z.string(),
    severity: z.enum(['error', 'warning', 'info']),
    message: saidSchema,
    step: z.string().nullable(),
    branch: z.string().nullable(),
    /** Dotted path inside the step's configuration or the document. */
    field: z.string().nullable(),
  })
  .meta({ id: 'Finding' });
export type WireFinding = z.infer<typeof findingSchema>;

/** Somebody of the firm, as colleagues see them. */
export const colleagueSchema = z.object({ id: idSchema('user'), name: z.string() }).meta({ id: 'Colleague' });
export type Colleague = z.infer<typeof colleagueSchema>;

export const draftSchema = z.object({
  /** Rises with every saved change; whoever writes names the one that they saw. */
  revision: z.int().min(1),
  /** Real time, like everything that people do to a drawing; a sandbox's calendar is not theirs. */
  savedAt: instantSchema,
  /** Null for a drawing that was saved before this was kept. */
  savedBy: colleagueSchema.nullable(),
  /** Everybody whose changes it carries since the last publication, the latest last. */
  authors: z.array(colleagueSchema.extend({ at: instantSchema })),
});
export type WireDraft = z.infer<typeof draftSchema>;

/**
 * `details` of the `conflict` that every write on an older revision answers (saving, restoring, asking for a review,
 * publishing): what stands now, who saved it and when, so that nothing is lost and nothing is overwritten.
 */
export const draftConflictSchema = draftSchema.extend({ document: documentSchema });
export type DraftConflict = z.infer<typeof draftConflictSchema>;

/** A second person's agreement to exactly what was published, or is to be. `at` is by the workspace's clock. */
export const approvalSchema = z.object({ by: colleagueSchema, at: instantSchema, note: z.string() });
export type Approval = z.infer<typeof approvalSchema>;

/** Where the newest review of a draft stands. `stale`: the drawing has changed since, so that it says nothing about what stands now. */
export const reviewMarkSchema = z.object({
  id: idSchema('review'),
  cycle: z.int().min(1),
  state: z.enum(['asked', 'approved', 'changes']),
  stale: z.boolean(),
  /** Who was asked; null when anybody who may. */
  of: colleagueSchema.nullable(),
});
export type ReviewMark = z.infer<typeof reviewMarkSchema>;

export const versionSchema = z
  .object({
    id: idSchema('version'),
    number: z.int().min(1),
    /** A label; it can be given and changed later. Everything else of a version stays as it was published. */
    name: z.string().nullable(),
    publishedAt: instantSchema,
    publishedBy: z.string(),
    /** Whose changes it brought; empty for versions of before this was kept. */
    authors: z.array(colleagueSchema),
    /** Null when it was published without a second person. */
    approval: approvalSchema.nullable(),
    /** Why, in the words of whoever published it. */
    note: z.string(),
    /** Content hash over graph, templates, settings and pack references. */
    hash: z.string(),
    running: z.int().min(0),
  })
  .meta({ id: 'JourneyVersion' });
export type JourneyVersion = z.infer<typeof versionSchema>;

/** A step's id, as the drawing has it. */
export const stepIdSchema = z.string().min(1).max(300);
/** What may follow a deed in words. */
export const noteSchema = z.string().trim().max(2_000).default('');
