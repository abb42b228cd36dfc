import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { listQuery, pageOf } from './lists.ts';
import { idParams, idSchema, instantSchema, saidSchema } from './values.ts';

export const importKindSchema = z.enum(['accounts', 'payments']);
export type ImportKind = z.infer<typeof importKindSchema>;

/** How the file is read and which column feeds which field. */
export const mappingSchema = z
  .object({
    kind: importKindSchema,
    encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']),
    delimiter: z.enum([',', ';', '\t', '|']),
    header: z.boolean(),
    decimal: z.enum(['.', ',']),
    dateOrder: z.enum(['ymd', 'dmy', 'mdy']),
    /** Field id → column index from 0. Fields that are absent stay as they are. */
    columns: z.record(z.string().max(100), z.int().min(0).max(999)),
    /** Used where the file does not say: country (ISO 3166-1), currency (ISO 4217), language. */
    defaults: z.object({
      country: z.string().max(6).nullable(),
      currency: z.string().max(3).nullable(),
      language: z.string().max(5).nullable(),
    }),
  })
  .meta({ id: 'ImportMapping' });
export type ImportMapping = z.infer<typeof mappingSchema>;

/** What a column can be; the labels are the importing room's words. */
export const importFieldSchema = z.object({
  id: z.string(),
  label: saidSchema,
  group: z.enum(['account', 'person', 'address', 'payment']),
  required: z.boolean(),
});
export type ImportField = z.infer<typeof importFieldSchema>;

export const importPreviewSchema = z.object({
  /** Of the rows that were looked at. */
  looked: z.int().min(0),
  right: z.int().min(0),
  wrong: z.int().min(0),
  /** What must be settled before it can run, such as a required field without a column. */
  missing: z.array(saidSchema),
  /** What the file does not tell by itself (does the day or the month come first?): the mapping holds a guess to be confirmed. */
  questions: z.array(saidSchema).default([]),
  rows: z.array(
    z.object({
      /** Line in the file, from 1. */
      line: z.int().min(1),
      values: z.record(z.string(), z.object({ raw: z.string(), value: saidSchema.nullable(), error: saidSchema.nullable() })),
      errors: z.array(saidSchema),
    }),
  ),
});
export type ImportPreview = z.infer<typeof importPreviewSchema>;

export const importColumnSchema = z.object({
  index: z.int().min(0),
  name: z.string(),
  samples: z.array(z.string()),
  suggestion: z.string().nullable(),
});
export type ImportColumn = z.infer<typeof importColumnSchema>;

export const importStateSchema = z.enum(['uploaded', 'running', 'done', 'failed']);

export const importSchema = z
  .object({
    id: idSchema('import'),
    fileName: z.string(),
    kind: importKindSchema,
    state: importStateSchema,
    bytes: z.int().min(0),
    bytesRead: z.int().min(0),
    rows: z.object({
      read: z.int().min(0),
      created: z.int().min(0),
      updated: z.int().min(0),
      unchanged: z.int().min(0),
      wrong: z.int().min(0),
    }),
    startedAt: instantSchema,
    endedAt: instantSchema.nullable(),
    by: z.string(),
    /** Why the whole file was refused, when it was; nothing of it was kept then. */
    problem: saidSchema.nullable(),
  })
  .meta({ id: 'Import' });
export type Import = z.infer<typeof importSchema>;

export const uploadedSchema = z.object({
  import: importSchema,
  columns: z.array(importColumnSchema),
  /** The fields of each kind. */
  fields: z.object({ accounts: z.array(importFieldSchema), payments: z.array(importFieldSchema) }),
  /** What was detected and is proposed; the person corrects it. */
  mapping: mappingSchema,
  preview: importPreviewSchema,
});
export type Uploaded = z.infer<typeof uploadedSchema>;

const one = idParams('import');

export const importEndpoints = {
  list: endpoint({
    method: 'get',
    path: '/imports',
    needs: 'imports.read',
    summary: 'Imports, newest first',
    query: listQuery,
    answer: pageOf(importSchema),
  }),
  upload: endpoint({
    method: 'post',
    path: '/imports',
    needs: 'imports.run',
    summary: 'Upload a CSV file (part `file`): answers what was detected, a mapping and a preview',
    multipart: true,
    answer: uploadedSchema,
  }),
  example: endpoint({
    method: 'post',
    path: '/imports/example',
    needs: 'imports.run',
    summary: 'The same with the example portfolio that comes with the product (sandbox only)',
    answer: uploadedSchema,
  }),
  exampleFile: endpoint({
    method: 'get',
    path: '/imports/example.csv',
    needs: 'imports.read',
    summary: 'The example portfolio as a file',
    file: 'text/csv',
  }),
  detection: endpoint({
    method: 'get',
    path: '/imports/{id}/detection',
    needs: 'imports.run',
    summary: 'An uploaded file that was not taken in yet, as after the upload',
    params: one,
    answer: uploadedSchema,
  }),
  preview: endpoint({
    method: 'post',
    path: '/imports/{id}/preview',
    needs: 'imports.run',
    summary: 'The first rows under another mapping',
    params: one,
    body: z.object({ mapping: mappingSchema }),
    answer: importPreviewSchema,
  }),
  run: endpoint({
    method: 'post',
    path: '/imports/{id}/run',
    needs: 'imports.run',
    summary: 'Take the file in',
    params: one,
    body: z.object({ mapping: mappingSchema }),
    answer: importSchema,
  }),
  read: endpoint({
    method: 'get',
    path: '/imports/{id}',
    needs: 'imports.read',
    summary: 'How far it is and what came of it',
    params: one,
    answer: importSchema,
  }),
  errors: endpoint({
    method: 'get',
    path: '/imports/{id}/errors.csv',
    needs: 'imports.read',
    summary: 'The rows that were refused, with the reason: correct and upload again',
    params: one,
    file: 'text/csv',
  }),
} as const;
