import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { packCheckSchema } from './pack-checks.ts';
import {
  packDocumentSchema,
  packFindingSchema,
  packIdSchema,
  packPersonSchema,
  packScopeSchema,
  packStartSchema,
  packVersionStateSchema,
} from './pack-values.ts';
import { idParams, idSchema, instantSchema, saidSchema } from './values.ts';

/** What the one who asks may do with a version now; the server decides again when it is done. */
export const PACK_VERSION_ACTS = ['edit', 'ask', 'approve', 'reject', 'withdraw', 'schedule', 'rollBack', 'beginFrom'] as const;

export const packVersionSchema = z
  .object({
    /** Null for the version that this release brings. */
    id: idSchema('packVersion').nullable(),
    packId: packIdSchema,
    version: z.int().min(1),
    title: saidSchema,
    scope: packScopeSchema,
    jurisdiction: z.string().nullable(),
    zone: z.string(),
    state: packVersionStateSchema,
    /** Of the content; null while it is drawn. Approving names it. */
    hash: z.string().nullable(),
    /** The version whose content this one was begun from; null for one begun empty. */
    basedOn: z.object({ hash: z.string(), version: z.int().min(1).nullable() }).nullable(),
    /** Rises with each saved change; zero for what this release brings. */
    revision: z.int().min(0),
    rules: z.int().min(0),
    /** Everybody whose changes it carries, the latest last. None of them may approve it. */
    authors: z.array(packPersonSchema),
    createdAt: instantSchema.nullable(),
    savedAt: instantSchema.nullable(),
    /** Why it is made, in the author's words. */
    note: z.string(),
    asked: z.object({ by: packPersonSchema, at: instantSchema }).nullable(),
    decided: z.object({ by: packPersonSchema, at: instantSchema, approved: z.boolean(), note: z.string() }).nullable(),
    /** When it is to begin to decide, as its authors propose. */
    proposedStart: packStartSchema.nullable(),
    /** When it begins, or began, to decide, as was agreed. */
    activeFrom: instantSchema.nullable(),
    supersededAt: instantSchema.nullable(),
    /** Makes an older content current again. */
    rollBack: z.boolean(),
    can: z.array(z.enum(PACK_VERSION_ACTS)),
  })
  .meta({ id: 'PackVersion' });
export type PackVersion = z.infer<typeof packVersionSchema>;

export const packVersionDetailSchema = z
  .object({
    version: packVersionSchema,
    document: packDocumentSchema,
    findings: z.array(packFindingSchema),
    /** The content that decides today, to show what is struck out; null when none of this pack does. */
    inForce: z.object({ version: packVersionSchema, document: packDocumentSchema }).nullable(),
    /** Who else could approve it. */
    approvers: z.array(packPersonSchema),
  })
  .meta({ id: 'PackVersionDetail' });
export type PackVersionDetail = z.infer<typeof packVersionDetailSchema>;

/** `details` of the `conflict` that saving on an older revision answers: what stands now, so that nothing is lost. */
export const packDraftConflictSchema = z.object({ version: packVersionSchema, document: packDocumentSchema });
/** `details` of the `refused` that asking, approving or starting answers when the pack is not fit to decide. */
export const packRefusalSchema = packCheckSchema;

const version = idParams('packVersion');
const pack = z.object({ id: packIdSchema });
const note = z.string().trim().max(2_000).default('');
/** Of which content it is said: another hash by now is a conflict. */
const ofContent = z.object({ hash: z.string().max(100), note });

export const packVersionEndpoints = {
  history: endpoint({
    method: 'get',
    path: '/packs/{id}/versions',
    needs: 'packs.read',
    summary: 'Every version of a pack, the newest first, with who drew, approved and started it; the release’s own last',
    params: pack,
    answer: z.object({ items: z.array(packVersionSchema) }),
  }),
  open: endpoint({
    method: 'get',
    path: '/pack-versions',
    needs: 'packs.read',
    summary: 'Versions that are being drawn, read, or wait for their day',
    answer: z.object({ items: z.array(packVersionSchema) }),
  }),
  create: endpoint({
    method: 'post',
    path: '/packs',
    needs: 'packs.draw',
    summary: 'A new policy of the firm or of a provider, as a draft with one rule to begin from',
    body: z.object({
      title: z.string().trim().min(1).max(300),
      scope: z.enum(['firm', 'provider']),
      /** The place it covers; everywhere without one. */
      jurisdiction: z.string().max(20).nullable().default(null),
      zone: z.string().max(64),
    }),
    answer: packVersionDetailSchema,
  }),
  begin: endpoint({
    method: 'post',
    path: '/packs/{id}/drafts',
    needs: 'packs.draw',
    summary: 'Begin a draft from what is in force, from what this release brings, or from any version',
    params: pack,
    body: z.object({
      from: z
        .discriminatedUnion('type', [
          z.object({ type: z.literal('inForce') }),
          z.object({ type: z.literal('builtIn') }),
          z.object({ type: z.literal('version'), id: idSchema('packVersion') }),
        ])
        .default({ type: 'inForce' }),
    }),
    answer: packVersionDetailSchema,
  }),
  read: endpoint({
    method: 'get',
    path: '/pack-versions/{id}',
    needs: 'packs.read',
    summary: 'One version with its document and what is wrong with it',
    params: version,
    answer: packVersionDetailSchema,
  }),
  save: endpoint({
    method: 'put',
    path: '/pack-versions/{id}/document',
    needs: 'packs.draw',
    summary: 'Keep what was drawn. Saved while it is read or after it was approved, it is a draft again',
    params: version,
    body: z.object({ document: packDocumentSchema, baseRevision: z.int().min(1), note: z.string().trim().max(2_000).optional() }),
    answer: z.object({ version: packVersionSchema, findings: z.array(packFindingSchema) }),
  }),
  ask: endpoint({
    method: 'post',
    path: '/pack-versions/{id}/ask',
    needs: 'packs.draw',
    summary: 'Ask a second person to approve. Refused with the check when the pack is not fit to decide',
    params: version,
    body: z.object({ revision: z.int().min(1), note, start: packStartSchema.nullable().default(null) }),
    answer: packVersionDetailSchema,
  }),
  approve: endpoint({
    method: 'post',
    path: '/pack-versions/{id}/approve',
    needs: 'packs.approve',
    summary: 'Agree to exactly this content; with a start, now or as it was proposed, it begins to decide by itself',
    params: version,
    body: ofContent.extend({
      /** Left out: as proposed. Null: approved, and started by somebody later. */
      start: packStartSchema.nullable().optional(),
    }),
    answer: packVersionDetailSchema,
  }),
  reject: endpoint({
    method: 'post',
    path: '/pack-versions/{id}/reject',
    needs: 'packs.approve',
    summary: 'Send it back to its authors, with the reason',
    params: version,
    body: z.object({ hash: z.string().max(100), note: z.string().trim().min(1).max(2_000) }),
    answer: packVersionDetailSchema,
  }),
  withdraw: endpoint({
    method: 'post',
    path: '/pack-versions/{id}/withdraw',
    needs: 'packs.draw',
    summary: 'Give a version up before it is in force; its text stays in the history',
    params: version,
    body: z.object({ note }),
    answer: packVersionDetailSchema,
  }),
  schedule: endpoint({
    method: 'post',
    path: '/pack-versions/{id}/schedule',
    needs: 'packs.approve',
    summary: 'Say when an approved version begins to decide, or change that',
    params: version,
    body: z.object({ hash: z.string().max(100), start: packStartSchema }),
    answer: packVersionDetailSchema,
  }),
  rollBack: endpoint({
    method: 'post',
    path: '/packs/{id}/roll-back',
    needs: 'packs.draw',
    summary: 'Propose an older content as the next version; it starts at once when a second person approves',
    params: pack,
    body: z.object({
      to: z.discriminatedUnion('type', [
        z.object({ type: z.literal('builtIn') }),
        z.object({ type: z.literal('version'), id: idSchema('packVersion') }),
      ]),
      note,
    }),
    answer: packVersionDetailSchema,
  }),
} as const;
