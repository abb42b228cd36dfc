import { canonicalJson, message, type Json, type Message } from '@makegood/base';
import { messageSchema, type Import as WireImport } from '@makegood/contract';
import { mappingSchema, type Mapping } from '@makegood/portfolio';
import type { Import } from '@makegood/store';
import { z } from 'zod';
import type { Desk } from '../workspaces/desk.ts';
import { Problem } from '../workspaces/problem.ts';

/**
 * How far an import is. `reading`: every row is read and checked, nothing counts yet. `applying`: all of it is known to
 * be readable and goes in part by part, each part with its mark, so that a stopped machine goes on behind the last one.
 * `entering`: journeys look at the accounts.
 */
const progressSchema = z.object({
  phase: z.enum(['uploaded', 'reading', 'applying', 'entering', 'over']),
  bytes: z.int(),
  bytesRead: z.int(),
  read: z.int(),
  wrong: z.int(),
  /** Staged rows that are in. */
  applied: z.int(),
  created: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  problem: messageSchema.nullable(),
  header: z.array(z.string()).nullable(),
});
export type ImportProgress = z.output<typeof progressSchema>;

export const newProgress = (bytes: number): ImportProgress => ({
  phase: 'uploaded',
  bytes,
  bytesRead: 0,
  read: 0,
  wrong: 0,
  applied: 0,
  created: 0,
  updated: 0,
  unchanged: 0,
  problem: null,
  header: null,
});

export const progressOf = (row: Import): ImportProgress => progressSchema.parse(row.progress);
export const mappingOf = (row: Import): Mapping => mappingSchema.parse(row.mapping);
export const asJson = (value: ImportProgress | Mapping): Json => JSON.parse(canonicalJson(value)) as Json;

/** @throws Problem `notFound` */
export async function findImport(desk: Desk, id: string): Promise<Import> {
  const row = await desk.store.imports.get(desk.workspace.id, id);
  if (!row) throw new Problem('notFound', message('engine.import.unknown'));
  return row;
}

export const fileProblem = (problem: Message): Problem => new Problem('refused', problem);

export function wireImport(row: Import, by: string): WireImport {
  const progress = progressOf(row);
  const { bytes, bytesRead, read, created, updated, unchanged, wrong, problem } = progress;
  return {
    id: row.id,
    fileName: row.fileName,
    kind: row.kind,
    state: row.status === 'mapped' ? 'running' : row.status === 'cancelled' ? 'failed' : row.status,
    bytes,
    bytesRead,
    rows: { read, created, updated, unchanged, wrong },
    startedAt: row.createdAt,
    endedAt: row.endedAt,
    by,
    problem,
  };
}
