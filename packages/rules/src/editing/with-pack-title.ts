import type { Locale, Result } from '@makegood/base';
import type { Issue } from '../issue.ts';
import type { Pack } from '../pack.ts';
import { withValue } from './path.ts';
import { plainJson } from './slots.ts';
import { withoutEmptyTitles } from './title-slots.ts';
import { checkedPack } from './with-slot.ts';

/** The pack under another title, in one language or (null) as it is written; without words, the one in a language is taken away. */
export function withPackTitle(pack: Pack, language: Locale | null, title: string | null): Result<Pack, readonly Issue[]> {
  const path = language === null ? ['title'] : ['titles', language];
  return checkedPack(withoutEmptyTitles(plainJson(withValue(plainJson(pack), path, title ?? undefined))));
}
