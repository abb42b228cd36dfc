import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/provision/root.ts';

/** An example on a page: what its mark says it is, and its text. A mark stands as a comment above the fence. */
export type Block = { readonly mark: string; readonly language: string; readonly text: string };

export const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Every fenced example of a page, in its order. One without a mark has an empty one. */
export function blocksOf(page: string): Block[] {
  const found = textOf(page).matchAll(/(?:<!-- (.+?) -->\n\n)?```(\w+)\n([\s\S]*?)\n```/g);
  return [...found].map(([, mark = '', language = '', text = '']) => ({ mark, language, text }));
}

/** What was shown is the whole, or as much of it as there is before a last line `…`. */
export function shown(text: string, whole: string): { readonly said: string; readonly is: string } {
  const lines = text.split('\n');
  const is = whole.trimEnd().split('\n');
  if (lines.at(-1) !== '…') return { said: text, is: is.join('\n') };
  const said = lines.slice(0, -1);
  return { said: said.join('\n'), is: is.slice(0, said.length).join('\n') };
}
