import type { LocalDate } from '@makegood/base';
import type { Retention } from '@makegood/contract';
import type { Person } from '@makegood/store';
import { auditLine } from '../workspaces/audit-line.ts';
import type { Desk } from '../workspaces/desk.ts';
import { erase } from './erase-person.ts';
import { keepingOf, mayGoByRetention, type KeptPerson } from './keeping.ts';
import { retentionRules } from './keeping-duties.ts';

/** How many people are looked at between two breaths, and erased in one go. */
const BATCH = 200;

type Tally = Omit<Retention, 'daily' | 'lastLookedAt' | 'running' | 'rules'>;

/** What may go and what stays, in numbers; nothing is changed. */
export async function retentionPreview(desk: Desk): Promise<Omit<Retention, 'running'>> {
  const stays = { legalHold: nobody(), open: nobody(), term: nobody(), noTerm: nobody() };
  const tally: Mutable<Tally> = { mayGo: nobody(), stays, nextUntil: null };
  const rules = new Map<string, Retention['rules'][number]>();
  for await (const kept of everybody(desk)) count(kept, tally, rules);
  return {
    daily: desk.workspace.retentionDaily === true,
    lastLookedAt: desk.workspace.retentionCheckedAt,
    ...tally,
    rules: [...rules.values()].sort((a, b) => b.accounts - a.accounts),
  };
}

/**
 * Lets go what may go, a few people at a time, each as an erasure of its own; what comes under a legal hold meanwhile
 * stays. Stops between two people when told to.
 */
export async function runRetention(desk: Desk, signal?: AbortSignal): Promise<{ readonly people: number; readonly accounts: number }> {
  const gone = nobody();
  for await (const kept of everybody(desk)) {
    if (signal?.aborted) break;
    if (!mayGoByRetention(kept)) continue;
    if (!(await erase(desk, kept.person, 'retention'))) continue;
    gone.people += 1;
    gone.accounts += kept.accounts.length;
  }
  await desk.store.commit([
    { write: 'update', in: 'workspaces', key: { id: desk.workspace.id }, set: { retentionCheckedAt: desk.now } },
    auditLine(desk, 'retention.run', desk.workspace.id, gone),
  ]);
  if (gone.people > 0) await desk.store.wipe();
  return gone;
}

/** Says whether it goes by itself, once a day. */
export async function setRetention(desk: Desk, daily: boolean): Promise<Desk> {
  await desk.store.commit([
    { write: 'update', in: 'workspaces', key: { id: desk.workspace.id }, set: { retentionDaily: daily } },
    auditLine(desk, daily ? 'retention.switchedOn' : 'retention.switchedOff', desk.workspace.id),
  ]);
  return { ...desk, workspace: { ...desk.workspace, retentionDaily: daily } };
}

/** Everybody who was not erased, with why they stay. */
async function* everybody(desk: Desk): AsyncGenerator<KeptPerson> {
  const rules = await retentionRules(desk);
  let after: string | null = null;
  do {
    const page: { readonly items: readonly Person[]; readonly next: string | null } = await desk.store.evidence.people(desk.workspace.id, {
      after,
      limit: BATCH,
    });
    for (const person of page.items) yield await keepingOf(desk, rules, person);
    after = page.next;
    await new Promise(setImmediate);
  } while (after !== null);
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
const nobody = () => ({ people: 0, accounts: 0 });

/** A person counts where the account stands that keeps them most; somebody whose accounts may all go is counted as going. */
function count(kept: KeptPerson, tally: Mutable<Tally>, rules: Map<string, Retention['rules'][number]>): void {
  const goes = mayGoByRetention(kept);
  const order = ['legalHold', 'open', 'term', 'noTerm'] as const;
  const why = order.find((keeping) => kept.accounts.some((account) => account.keeping === keeping));
  if (goes) tally.mayGo.people += 1;
  else if (why) tally.stays[why].people += 1;
  for (const { keeping, duties } of kept.accounts) {
    if (goes) tally.mayGo.accounts += 1;
    else tally.stays[keeping === 'mayGo' ? (why ?? 'term') : keeping].accounts += 1;
    const [longest] = duties;
    if (keeping !== 'term' || longest === undefined) continue;
    if (tally.nextUntil === null || longest.until < tally.nextUntil) tally.nextUntil = longest.until satisfies LocalDate;
    const { rule, title, jurisdiction } = longest;
    const known = rules.get(rule);
    rules.set(rule, { rule, title, jurisdiction, accounts: (known?.accounts ?? 0) + 1 });
  }
}
