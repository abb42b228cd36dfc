import type { Said } from '@makegood/contract';
import { builtInPacks, type Decision } from '@makegood/rules';
import type { Desk } from '../workspaces/desk.ts';
import { packsInForce } from './packs-in-force.ts';

/** What rules are called in this workspace today; an id stands for itself when no pack has the rule any more. */
export async function ruleTitles(desk: Pick<Desk, 'store' | 'workspace' | 'now'>): Promise<(id: string) => Said> {
  const own = (await packsInForce(desk.store, desk.workspace.id, desk.now)).filter((pack) => pack.own !== null);
  const titles = new Map(own.flatMap(({ loaded }) => loaded?.pack.rules.map((rule) => [rule.id, rule.title] as const) ?? []));
  return (id) => titles.get(id) ?? releaseTitles().get(id) ?? id;
}

/** What the rules are called that want a person to look, each once. */
export async function ruleNames(
  of: Pick<Desk, 'store' | 'workspace' | 'now'>,
  { objections }: Pick<Decision, 'objections'>,
): Promise<readonly string[]> {
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
