import { message } from '@makegood/base';
import type { ErasureView } from '@makegood/contract';
import type { Erasure, Person } from '@makegood/store';
import { auditLine } from '../workspaces/audit-line.ts';
import type { Desk } from '../workspaces/desk.ts';
import { Problem } from '../workspaces/problem.ts';
import { endRunsOf } from './end-runs.ts';
import { keepingOf, today } from './keeping.ts';
import { retentionRules } from './keeping-duties.ts';
import { holdsInForce, wireLegalHold } from './legal-holds.ts';
import { withdrawUploads } from './withdraw-uploads.ts';

/** Whether a person can be erased, what keeps them, and what it would do. @throws Problem `notFound` */
export async function erasureView(desk: Desk, id: string): Promise<ErasureView> {
  const { store, workspace } = desk;
  const person = await store.people.get(workspace.id, id);
  if (!person) throw new Problem('notFound', message('engine.account.unknownPerson'));
  const erased = await store.evidence.erasureOf(workspace.id, person.id);
  const { accounts, legalHolds } = await keepingOf(desk, await retentionRules(desk), person);
  const day = today(desk);
  const openAccounts = accounts
    .filter(({ account }) => account.status === 'open')
    .map(({ account }) => ({ id: account.id, reference: account.externalId }));
  const duties = accounts.flatMap((kept) => kept.duties.filter(({ until }) => day < until));
  return {
    personId: person.id,
    personName: person.fullName,
    erasedAt: erased?.at ?? null,
    openAccounts,
    legalHolds: await Promise.all(legalHolds.map((hold) => wireLegalHold(desk, hold))),
    duties,
    counts: erased ? {} : await store.evidence.personalRows(workspace.id, person.id),
    allowed: erased === null && openAccounts.length + legalHolds.length + duties.length === 0,
  };
}

/**
 * Erases what is personal of somebody who asked for it. What was decided stays, explainable by ids, and the audit trail
 * stays whole.
 * @throws Problem `notFound`; `refused` while a debt is open, a legal hold or a rule keeps the records, with the view as details.
 */
export async function erasePerson(desk: Desk, id: string): Promise<ErasureView> {
  const view = await erasureView(desk, id);
  if (view.erasedAt !== null) return view;
  if (!view.allowed) throw new Problem('refused', refusal(view), view);
  const person = await desk.store.people.get(desk.workspace.id, id);
  if (!person || !(await erase(desk, person, 'request'))) throw new Problem('conflict', message('engine.erasure.busy'));
  await desk.store.wipe();
  return erasureView(desk, id);
}

/** The one that keeps longest is named; the rest is in the view. */
function refusal({ legalHolds, duties, openAccounts }: ErasureView) {
  const [hold] = legalHolds;
  if (hold) return message('engine.erasure.legalHold', { by: hold.placedBy });
  const [duty] = [...duties].sort((a, b) => (a.until < b.until ? 1 : -1));
  if (duty) {
    const { title, jurisdiction, until, citation } = duty;
    return message('engine.erasure.duty', { rule: title, jurisdiction, until, citation: citation.text });
  }
  return message('engine.erasure.open', { count: openAccounts.length, reference: openAccounts[0]?.reference ?? '' });
}

/** @returns false when a legal hold came in between: then nothing was erased. */
export async function erase(desk: Desk, person: Person, cause: Erasure['cause']): Promise<boolean> {
  const { store, workspace } = desk;
  await endRunsOf(desk, person.id);
  await withdrawUploads(desk, person);
  if (holdsInForce(await store.evidence.legalHoldsOf(workspace.id, person.id)).length > 0) return false;
  const counts = await store.evidence.personalRows(workspace.id, person.id);
  const row: Erasure = {
    id: desk.newId('erasure'),
    workspaceId: workspace.id,
    personId: person.id,
    cause,
    at: desk.now,
    by: desk.caller.id,
    counts,
  };
  const committed = await store.commit([
    { write: 'expectLedger', person: person.id, revision: person.ledgerRevision },
    { write: 'erasePerson', workspaceId: workspace.id, person: person.id },
    { write: 'insert', into: 'erasures', row },
    auditLine(desk, 'person.erased', row.id, { person: person.id, cause, counts }),
  ]);
  return committed.ok;
}
