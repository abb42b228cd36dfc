import { LOCALES } from '@makegood/base';
import { allTexts } from '../../locales/index.ts';
import { plainText } from '../picker/plainText.ts';
import { isOffered, type Action } from './action.ts';
import { ACTIONS } from './actions.ts';
import type { Situation } from './situation.ts';

/** The actions that can be done here and are called so, in any language. */
export function searchActions(typed: string, at: Situation): readonly Action[] {
  const words = plainText(typed).split(/\s+/).filter(Boolean);
  return ACTIONS.filter((action) => {
    const texts = LOCALES.flatMap((locale) => [allTexts[locale][action.label(at)], allTexts[locale][action.words]]);
    const known = plainText(texts.join(' '));
    return isOffered(action, at) && words.every((word) => known.includes(word));
  });
}
