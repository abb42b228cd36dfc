import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { citationSchema } from './decisions.ts';
import { listQuery } from './lists.ts';
import { idParams, idSchema, instantSchema, localDateSchema, localeSchema, saidSchema } from './values.ts';

const instantText = z.coerce.number<number | string>().pipe(instantSchema);

/** Groups of what the audit trail tells of. */
export const TRAIL_GROUPS = ['decisions', 'standing', 'rules', 'journeys', 'evidence', 'other'] as const;
export const trailGroupSchema = z.enum(TRAIL_GROUPS);
export type TrailGroup = z.infer<typeof trailGroupSchema>;

export const trailLineSchema = z
  .object({
    sequence: z.int(),
    at: instantSchema,
    /** Who: a colleague's name, or what acted by itself. */
    actor: z.string(),
    action: z.string(),
    subject: z.string(),
    /** The kind of record whose hash it carries; null when it vouches for none. */
    record: z.string().nullable(),
    hash: z.string(),
  })
  .meta({ id: 'TrailLine' });
export type TrailLine = z.infer<typeof trailLineSchema>;

export const trailCheckSchema = z
  .object({
    state: z.enum(['never', 'running', 'whole', 'broken', 'failed']),
    /** Entries looked at so far, and records compared. */
    entries: z.int().min(0),
    records: z.int().min(0),
    /** By the wall clock. */
    checkedAt: instantSchema.nullable(),
    /** Up to which entry, and its hash: what to keep elsewhere. */
    upTo: z.object({ sequence: z.int(), hash: z.string() }).nullable(),
    findings: z.array(saidSchema),
  })
  .meta({ id: 'TrailCheck' });
export type TrailCheck = z.infer<typeof trailCheckSchema>;

/** What is asked for: of a person, an account, a rule, a time, or what of them meets. At least one of them. */
export const evidenceScopeSchema = z.object({
  person: idSchema('person').optional(),
  account: idSchema('account').optional(),
  rule: z.string().min(1).max(200).optional(),
  /** From (inside) to (outside). */
  from: instantText.optional(),
  until: instantText.optional(),
});
export type EvidenceScope = z.infer<typeof evidenceScopeSchema>;

const exportQuery = evidenceScopeSchema.extend({ language: localeSchema.optional() });

export const evidenceCountsSchema = z.object({
  decisions: z.int().min(0),
  people: z.int().min(0),
  contacts: z.int().min(0),
  consents: z.int().min(0),
  holds: z.int().min(0),
});
export type EvidenceCounts = z.infer<typeof evidenceCountsSchema>;

export const legalHoldSchema = z
  .object({
    id: idSchema('legalHold'),
    personId: idSchema('person'),
    personName: z.string(),
    accountId: idSchema('account').nullable(),
    accountReference: z.string().nullable(),
    reason: z.string(),
    placedAt: instantSchema,
    placedBy: z.string(),
    liftedAt: instantSchema.nullable(),
    liftedBy: z.string().nullable(),
    liftReason: z.string().nullable(),
  })
  .meta({ id: 'LegalHold' });
export type LegalHold = z.infer<typeof legalHoldSchema>;

/** A rule that asks to keep a person's records, and until when. */
export const keepingDutySchema = z.object({
  accountId: idSchema('account'),
  rule: z.string(),
  title: saidSchema,
  jurisdiction: saidSchema,
  months: z.int().min(1),
  after: z.enum(['lastActivity', 'contact', 'settlement', 'notStated']),
  until: localDateSchema,
  citation: citationSchema,
});
export type KeepingDuty = z.infer<typeof keepingDutySchema>;

const crowd = z.object({ people: z.int().min(0), accounts: z.int().min(0) });

export const retentionSchema = z
  .object({
    /** Whether it goes by itself, once a day. */
    daily: z.boolean(),
    lastLookedAt: instantSchema.nullable(),
    mayGo: crowd,
    /** Why the others stay. An account is counted once, under the first of these that holds. */
    stays: z.object({ legalHold: crowd, open: crowd, term: crowd, noTerm: crowd }),
    /** When the next term ends. */
    nextUntil: localDateSchema.nullable(),
    /** How many accounts each rule keeps: the one that keeps longest. */
    rules: z.array(z.object({ rule: z.string(), title: saidSchema, jurisdiction: saidSchema, accounts: z.int().min(1) })),
    running: z.boolean(),
  })
  .meta({ id: 'Retention' });
export type Retention = z.infer<typeof retentionSchema>;

/** What an erasure would do, or why it cannot be. */
export const erasureViewSchema = z
  .object({
    personId: idSchema('person'),
    personName: z.string(),
    /** When it was done already. */
    erasedAt: instantSchema.nullable(),
    openAccounts: z.array(z.object({ id: idSchema('account'), reference: z.string() })),
    legalHolds: z.array(legalHoldSchema),
    /** Duties that have not run out. */
    duties: z.array(keepingDutySchema),
    /** Rows that would be emptied or deleted, by kind. */
    counts: z.record(z.string(), z.int().min(0)),
    allowed: z.boolean(),
  })
  .meta({ id: 'ErasureView' });
export type ErasureView = z.infer<typeof erasureViewSchema>;

const reason = z.string().trim().min(3).max(1000);

export const evidenceEndpoints = {
  trail: endpoint({
    method: 'get',
    path: '/evidence/trail',
    needs: 'evidence.read',
    summary: 'The audit trail, newest first',
    query: listQuery.omit({ q: true }).extend({
      group: trailGroupSchema.optional(),
      subject: z.string().max(200).optional(),
      from: instantText.optional(),
      until: instantText.optional(),
    }),
    answer: z.object({ items: z.array(trailLineSchema), nextCursor: z.string().nullable() }),
  }),
  check: endpoint({
    method: 'get',
    path: '/evidence/check',
    needs: 'evidence.read',
    summary: 'What the last look at the whole trail found, or how far it is',
    answer: trailCheckSchema,
  }),
  startCheck: endpoint({
    method: 'post',
    path: '/evidence/check',
    needs: 'evidence.read',
    summary: 'Look whether the trail and every record it vouches for are as they were written',
    answer: trailCheckSchema,
  }),
  count: endpoint({
    method: 'get',
    path: '/evidence/count',
    needs: 'evidence.export',
    summary: 'How much an export would hold',
    query: evidenceScopeSchema,
    answer: evidenceCountsSchema,
  }),
  exportJson: endpoint({
    method: 'get',
    path: '/evidence/export.json',
    needs: 'evidence.export',
    summary: 'Evidence of a person, an account, a rule or a time as JSON',
    query: exportQuery,
    file: 'application/json',
  }),
  exportCsv: endpoint({
    method: 'get',
    path: '/evidence/export.csv',
    needs: 'evidence.export',
    summary: 'The same as a table of decisions',
    query: exportQuery,
    file: 'text/csv',
  }),
  exportPdf: endpoint({
    method: 'get',
    path: '/evidence/export.pdf',
    needs: 'evidence.export',
    summary: 'The same to read and print',
    query: exportQuery,
    file: 'application/pdf',
  }),
  legalHolds: endpoint({
    method: 'get',
    path: '/evidence/legal-holds',
    needs: 'evidence.read',
    summary: 'Legal holds, newest first',
    answer: z.object({ items: z.array(legalHoldSchema) }),
  }),
  placeLegalHold: endpoint({
    method: 'post',
    path: '/evidence/legal-holds',
    needs: 'evidence.keep',
    summary: 'Keep everything of a person or an account, whatever retention says',
    body: z.object({ account: idSchema('account'), whole: z.boolean().default(true), reason }),
    answer: legalHoldSchema,
  }),
  liftLegalHold: endpoint({
    method: 'post',
    path: '/evidence/legal-holds/{id}/lift',
    needs: 'evidence.keep',
    summary: 'Lift a legal hold',
    params: idParams('legalHold'),
    body: z.object({ reason }),
    answer: legalHoldSchema,
  }),
  retention: endpoint({
    method: 'get',
    path: '/evidence/retention',
    needs: 'evidence.read',
    summary: 'What may go, what stays, and why: in numbers, before anything goes',
    answer: retentionSchema,
  }),
  setRetention: endpoint({
    method: 'put',
    path: '/evidence/retention',
    needs: 'evidence.keep',
    summary: 'Let go by itself, once a day, what no rule asks to keep any longer',
    body: z.object({ daily: z.boolean() }),
    answer: retentionSchema,
  }),
  runRetention: endpoint({
    method: 'post',
    path: '/evidence/retention/run',
    needs: 'evidence.keep',
    summary: 'Let go now what may go',
    answer: retentionSchema,
  }),
  erasure: endpoint({
    method: 'get',
    path: '/people/{id}/erasure',
    needs: 'evidence.read',
    summary: 'Whether a person can be erased, and what that would do',
    params: idParams('person'),
    answer: erasureViewSchema,
  }),
  erase: endpoint({
    method: 'post',
    path: '/people/{id}/erasure',
    needs: 'evidence.keep',
    summary: 'Erase what is personal of somebody who asked for it; what was decided stays explainable by ids',
    params: idParams('person'),
    body: z.object({ confirmed: z.literal(true) }),
    answer: erasureViewSchema,
  }),
} as const;
