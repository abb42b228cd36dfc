import { message } from '@makegood/base';
import { say } from '@makegood/base/text';
import type { Desk } from '../workspaces/desk.ts';
import { standingTexts } from './texts.ts';

/** Sources that are no colleague: a file, a reply, the person's own page, a journey (`journey:jny_…`). */
const OTHERS: ReadonlySet<string> = new Set(['import', 'reply', 'link', 'journey']);

/** Who or what something came from: a colleague by name, what we know of in the caller's language, anything else by its own word. */
export async function sourceName({ store, caller }: Pick<Desk, 'store' | 'caller'>, source: string): Promise<string> {
  const name = await store.overviews.userName(source);
  if (name !== null) return name;
  const [kind = ''] = source.split(':');
  return OTHERS.has(kind) ? say(standingTexts, caller.locale, message(`engine.source.${kind}`)) : source;
}
