import type { Message } from '@makegood/base';

/** As much of a text as a sentence can carry, in characters. */
const MOST = 90;
/** How much of what both have stands before the first difference, so that it is known where it is. */
const LEAD = 24;

type Words = Message | string;

/** Two texts cut to the part in which they first differ; what is short, or no plain text, stays whole. */
export function excerpts(before: Words, after: Words): { before: Words; after: Words } {
  if (typeof before !== 'string' || typeof after !== 'string') return { before: short(before, 0), after: short(after, 0) };
  let same = 0;
  while (same < before.length && same < after.length && before[same] === after[same]) same += 1;
  const from = before.length <= MOST && after.length <= MOST ? 0 : Math.max(0, same - LEAD);
  return { before: short(before, from), after: short(after, from) };
}

function short(words: Words, from: number): Words {
  if (typeof words !== 'string') return words;
  const flat = (text: string): string => text.replace(/\s+/g, ' ');
  const rest = words.slice(from);
  const cut = rest.length > MOST ? `${flat(rest.slice(0, MOST)).trimEnd()}…` : flat(rest);
  return from > 0 ? `…${cut}` : cut;
}
