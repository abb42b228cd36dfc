import type { Instant } from '@makegood/base';
import type { Said } from '@makegood/contract';
import { builtInPacks, type Decision } from '@makegood/rules';
import type { Store, Workspace } from '@makegood/store';
import { packsInForce } from './packs-in-force.ts';

/** A workspace at an instant of its clock. The gate asks too, which knows no desk. */
type Where = { readonly store: Store; readonly workspace: Pick<Workspace, 'id'>; readonly now: Instant };

/** What rules are called in this workspace today; an id stands for itself when no pack has the rule any more. */
export async function ruleTitles(desk: Where): Promise<(id: string) => Said> {
  const own = (await packsInForce(desk.store, desk.workspace.id, desk.now)).filter((pack) => pack.own !== null);
  const titles = new Map(own.flatMap(({ loaded }) => loaded?.pack.rules.map((rule) => [rule.id, rule.title] as const) ?? []));
  return (id) => titles.get(id) ?? releaseTitles().get(id) ?? id;
}

/** What the rules are called that want a person to look, each once. */
export async function ruleNames(of: Where, { objections }: Pick<Decision, 'objections'>): Promise<readonly string[]> {
  const titleOf = await ruleTitles(of);
  const ids = new Set(objections.filter(({ verdict }) => verdict === 'review').map(({ ruleId }) => ruleId));
  return [...ids].map((id) => {
    const title = titleOf(id);
    return typeof title === 'string' ? title : id;
  });
}

let release: ReadonlyMap<string, string> | null = null;
const releaseTitles = (): ReadonlyMap<string, string> =>
  (release ??= new Map(builtInPacks().flatMap(({ pack }) => pack.rules.map((rule) => [rule.id, rule.title] as const))));
