import type { Json } from '@makegood/base';
import type { Write } from '@makegood/store';
import type { Desk } from './desk.ts';

/** Who did what: written in the same batch as the thing that was done. Details carry ids and numbers, never personal data. */
export const auditLine = (
  desk: Pick<Desk, 'workspace' | 'now' | 'caller'>,
  action: string,
  subject: string,
  detail: Json = null,
): Write => ({
  write: 'audit',
  workspaceId: desk.workspace.id,
  at: desk.now,
  actor: desk.caller.id,
  action,
  subject,
  detail,
});
