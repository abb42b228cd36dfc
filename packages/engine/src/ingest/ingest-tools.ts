import type { Instant, WorkspaceId } from '@makegood/base';
import type { Zone } from '@makegood/calendar';
import type { Account, Conflict, Notified, Store, Write } from '@makegood/store';
import { zonesOf } from '../gate/contact-context.ts';

export type IngestOptions = {
  readonly store: Store;
  readonly workspace: WorkspaceId;
  /** By the workspace's clock: when it was taken in. */
  readonly now: Instant;
};

/** Enrolments that have news, and which. They are in their inboxes already; a host has to be told to look. */
export type News = readonly Notified[];

/** How often a batch is thought out anew because somebody else changed what it stood on. */
const MOST_TURNS = 20;

/** Thinks out a batch on what is there now and writes it; when that has changed meanwhile, thinks again. */
export async function writeAfresh<Plan>(
  store: Store,
  think: () => Promise<{ readonly writes: readonly Write[]; readonly answer: (news: News) => Plan } | { readonly done: Plan }>,
): Promise<Plan> {
  let last: Conflict | null = null;
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const thought = await think();
    if ('done' in thought) return thought.done;
    const committed = await store.commit(thought.writes);
    if (committed.ok) return thought.answer(committed.value.notified);
    last = committed.error;
  }
  throw new Error(`Others kept changing what was to be written (${last?.reason} at ${last?.index})`);
}

/** Remembers that a source's event was taken in; a second copy finds it `exists`. */
export const receipt = (
  { workspace, now }: IngestOptions,
  id: string,
  kind: 'payment' | 'reply' | 'delivery' | 'hold' | 'promise' | 'task' | 'click' | 'custom',
  detail: { readonly [name: string]: string | number | boolean | null },
): Write => ({ write: 'insert', into: 'inboundEvents', row: { workspaceId: workspace, id, kind, at: now, detail } });

/** Where the account's debtor may be; the firm's own zone when nobody knows. */
export async function zonesOfAccount({ store, workspace }: IngestOptions, account: Account): Promise<readonly [Zone, ...Zone[]]> {
  const found = await store.accounts.withDebtor(workspace, account.id);
  const [first, ...others] = found === null ? [] : zonesOf(found.debtor);
  if (first !== undefined) return [first, ...others];
  const home = await store.workspaces.get(workspace);
  if (home === null) throw new Error(`There is no workspace ${workspace}`);
  return [home.timezone];
}
