import type { Instant } from '@makegood/base';
import { leavesOf, packsFor, rulesInForce, type ContentElement, type LoadedPack, type Rule, CONTENT_ELEMENTS } from '@makegood/rules';
import type { ChannelId } from '@makegood/messaging';
import { RULE_CHANNEL } from './rule-words.ts';

export type AskedOf = {
  readonly residence: string;
  readonly creditorType: LoadedPack['pack']['rules'][number]['binds'][number];
  readonly channel: ChannelId;
  readonly at: Instant;
};

/** What the rules of a place may ask a contact by this channel to say, whatever else stands in the way of it. */
export function askedElements(packs: readonly LoadedPack[], asked: AskedOf): readonly ContentElement[] {
  const named = askingRules(packs, asked).flatMap(({ elements }) => elements);
  return CONTENT_ELEMENTS.filter((element) => named.includes(element));
}

/** A rule that may ask a contact to say something, and what. */
export type AskingRule = { readonly rule: Rule; readonly pack: LoadedPack['pack']; readonly elements: readonly ContentElement[] };

/** The rules of a place that may ask a contact by this channel to say something. */
export function askingRules(packs: readonly LoadedPack[], { residence, creditorType, channel, at }: AskedOf): readonly AskingRule[] {
  return packsFor(residence, packs).flatMap((loaded) =>
    rulesInForce(loaded, at).flatMap(({ rule, objects }): AskingRule[] => {
      if (!rule.binds.includes(creditorType) || !rule.channels.includes(RULE_CHANNEL[channel])) return [];
      const named = [rule.when, objects]
        .filter((part) => part != null)
        .flatMap((condition) => leavesOf(condition, ''))
        .filter(({ leaf }) => leaf.fact === 'missingElements')
        .flatMap(({ leaf }) => (Array.isArray(leaf.value) ? leaf.value : [leaf.value]));
      const elements = CONTENT_ELEMENTS.filter((element) => named.includes(element));
      return elements.length === 0 ? [] : [{ rule, pack: loaded.pack, elements }];
    }),
  );
}
