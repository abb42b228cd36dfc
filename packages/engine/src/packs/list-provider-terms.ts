import type { AnswerOf, Api } from '@makegood/contract';
import { providerPacks, rulesInForce, titleWords } from '@makegood/rules';
import type { Desk } from '../workspaces/desk.ts';

/** Terms of providers that this release brings, with whether this workspace has taken them. */
export async function listProviderTerms(desk: Desk): Promise<AnswerOf<Api['packs']['providers']>> {
  const own = await desk.store.packs.all(desk.workspace.id);
  return {
    items: providerPacks().map((loaded) => {
      const { id, jurisdiction, rules } = loaded.pack;
      return {
        id,
        title: titleWords(loaded.pack),
        jurisdiction,
        rules: rulesInForce(loaded, desk.now).map(({ rule, sentence }) => ({ id: rule.id, title: titleWords(rule), sentence })),
        checked: rules.flatMap((rule) => rule.citations.map(({ checkedOn }) => checkedOn)).sort()[0] ?? null,
        taken: own.some(({ packId, state }) => packId === id && state !== 'withdrawn'),
      };
    }),
  };
}
