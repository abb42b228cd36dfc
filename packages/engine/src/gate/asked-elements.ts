import type { Instant } from '@makegood/base';
import { leavesOf, packsFor, rulesInForce, type ContentElement, type LoadedPack, CONTENT_ELEMENTS } from '@makegood/rules';
import type { ChannelId } from '@makegood/messaging';
import { RULE_CHANNEL } from './rule-words.ts';

type Asked = {
  readonly residence: string;
  readonly creditorType: LoadedPack['pack']['rules'][number]['binds'][number];
  readonly channel: ChannelId;
  readonly at: Instant;
};

/** What the rules of a place may ask a contact by this channel to say, whatever else stands in the way of it. */
export function askedElements(packs: readonly LoadedPack[], { residence, creditorType, channel, at }: Asked): readonly ContentElement[] {
  const named = packsFor(residence, packs)
    .flatMap((pack) => rulesInForce(pack, at))
    .filter(({ rule }) => rule.binds.includes(creditorType) && rule.channels.includes(RULE_CHANNEL[channel]))
    .flatMap(({ rule, objects }) => [rule.when, objects].filter((part) => part != null))
    .flatMap((condition) => leavesOf(condition, ''))
    .filter(({ leaf }) => leaf.fact === 'missingElements')
    .flatMap(({ leaf }) => (Array.isArray(leaf.value) ? leaf.value : [leaf.value]));
  return CONTENT_ELEMENTS.filter((element) => named.includes(element));
}
