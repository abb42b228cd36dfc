import { parseId } from '@makegood/base';
import type { Role } from '@makegood/contract';
import { builtInPacks, loadPack, suggestExamples, type Pack, type PackCase, type Rule } from '@makegood/rules';
import { signInTables, type SqliteStore } from '@makegood/store';
import { deskAtWork, type DeskAtWork } from '../workspaces/desk.fixture.ts';
import type { Desk } from '../workspaces/desk.ts';

/** A workspace with people in it, each of whom sits at the same desk. */
export type RuleMakers = DeskAtWork & { readonly dana: Desk; readonly wen: Desk; readonly ana: Desk };

/** Dana and Wen may write and approve rules; Ana runs the portfolio and may not. */
export async function ruleMakers(): Promise<RuleMakers> {
  const at = await deskAtWork();
  const sit = async (id: string, name: string, role: Role): Promise<Desk> => {
    const user = parseId('user', id);
    if (user === null) throw new Error(id);
    await signUp(at.store, { id: user, name });
    const committed = await at.store.commit([
      { write: 'upsert', into: 'members', row: { workspaceId: at.desk.workspace.id, userId: user, role, createdAt: at.desk.now } },
    ]);
    if (!committed.ok) throw new Error(committed.error.reason);
    return { ...at.desk, caller: { id: user, name, roles: [role], locale: 'en' } };
  };
  const dana = await sit('usr_dana', 'Dana Kim', 'compliance');
  const wen = await sit('usr_wen', 'Wen Li', 'compliance');
  const ana = await sit('usr_ana', 'Ana Ruiz', 'manager');
  return { ...at, dana, wen, ana };
}

async function signUp(store: SqliteStore, { id, name }: { readonly id: Desk['caller']['id']; readonly name: string }): Promise<void> {
  const now = new Date(0);
  await store.signIn
    .insert(signInTables.user)
    .values({ id, name, email: `${id}@harbor.example`, emailVerified: true, createdAt: now, updatedAt: now })
    .onConflictDoNothing();
}

/** Later or earlier by the workspace's clock. */
export const atLater = (desk: Desk, now: Desk['now']): Desk => ({ ...desk, now });

/** The firm policy of this release with an example for each change that would alter an answer: fit to decide. */
export function firmPolicy(): Pack {
  const firm = builtInPacks().find(({ pack }) => pack.id === 'firm');
  if (!firm) throw new Error('This release has no firm policy');
  exampled ??= withExamplesOf(firm.pack);
  return structuredClone(exampled);
}

let exampled: Pack | null = null;

/** The same pack with the examples that it lacks, as somebody would write them who agrees with it. @throws Error when it is none. */
export function withExamplesOf(document: unknown): Pack {
  const found = loadPack(JSON.parse(JSON.stringify(document)));
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  const { pack } = found.value;
  // An exception's examples stand at the rules that it lifts.
  const examples = pack.rules.flatMap((rule) =>
    suggestExamples(found.value, rule.id).map((example) => ({ ...example, id: `${rule.id}/${example.id}` })),
  );
  const of = (rule: Rule): PackCase[] => [...(rule.tests ?? []), ...examples.filter((example) => example.ruleId === rule.id)];
  return { ...pack, rules: pack.rules.map((rule) => ({ ...rule, tests: of(rule) })) };
}
