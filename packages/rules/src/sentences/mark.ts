import { message, type Message } from '@makegood/base';

/** Puts the place of an editable value around its words; a sentence that is only read leaves it away. */
export type Mark = (path: string, words: Message) => Message;

export const unmarked: Mark = (_, words) => words;

/** Marks with characters that no language uses, which {@link sentenceParts} finds again after the sentence was said. */
export const marked: Mark = (path, words) => message('rules.marked', { path, words });

export const markedUnder =
  (mark: Mark, place: string): Mark =>
  (path, words) =>
    mark(path === '' ? place : `${place}.${path}`, words);

/** A stretch of a sentence; `path` names the slot whose value it says, null for the words between. */
export type SentencePart = { readonly text: string; readonly path: string | null };

const MARKS = /\uE000([^\uE001]*)\uE001|\uE002/gu;

/** A sentence with marked slots, said in some language, as its parts in order. Within a slot, the innermost path counts. */
export function sentenceParts(said: string): readonly SentencePart[] {
  const parts: SentencePart[] = [];
  const open: string[] = [];
  let reached = 0;
  const add = (text: string): void => {
    if (text !== '') parts.push({ text, path: open.at(-1) ?? null });
  };
  for (const { index, 0: mark, 1: path } of said.matchAll(MARKS)) {
    add(said.slice(reached, index));
    reached = index + mark.length;
    if (path === undefined) open.pop();
    else open.push(path);
  }
  add(said.slice(reached));
  return parts;
}
