import type { Instant, Locale, Message } from '@makegood/base';
import { builtInPacks, titleIn, titleWords, type Decision, type LoadedPack, type Titled } from '@makegood/rules';
import type { Store, Workspace } from '@makegood/store';
import { packsInForce } from './packs-in-force.ts';

/** A workspace at an instant of its clock. The gate asks too, which knows no desk. */
type Where = { readonly store: Store; readonly workspace: Pick<Workspace, 'id'>; readonly now: Instant };

/** What rules are called in this workspace today, for readers of every language. */
export async function ruleTitles(desk: Where): Promise<(id: string) => Message> {
  const named = await rulesById(desk);
  return (id) => titleWords(named(id));
}

/** What the rules are called that want a person to look, each once, in the language in which the task is written. */
export async function ruleNames(of: Where, { objections }: Pick<Decision, 'objections'>, language: Locale): Promise<readonly string[]> {
  const named = await rulesById(of);
  const ids = new Set(objections.filter(({ verdict }) => verdict === 'review').map(({ ruleId }) => ruleId));
  return [...ids].map((id) => titleIn(named(id), language));
}

/** An id stands for itself when no pack has the rule any more. */
async function rulesById(of: Where): Promise<(id: string) => Titled> {
  const packs = await packsInForce(of.store, of.workspace.id, of.now);
  const own = titledRules(packs.flatMap((pack) => (pack.own !== null && pack.loaded ? [pack.loaded] : [])));
  return (id) => own.get(id) ?? ofRelease().get(id) ?? { title: id };
}

const titledRules = (packs: readonly LoadedPack[]): ReadonlyMap<string, Titled> =>
  new Map(packs.flatMap(({ pack }) => pack.rules.map((rule) => [rule.id, rule] as const)));

let release: ReadonlyMap<string, Titled> | null = null;
const ofRelease = (): ReadonlyMap<string, Titled> => (release ??= titledRules(builtInPacks()));
