export type TextPart = { readonly text: string; readonly link: boolean };

/** Only web addresses: anything else that a message calls a link stays text. */
const ADDRESS = /https?:\/\/[^\s<>"]+/g;
/** What ends a sentence does not belong to the address before it. */
const TAIL = /[.,;:!?)\]]+$/;

/** The parts of a text, addresses apart. Joined, they are the text again. */
export function linksIn(text: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const address = match[0].replace(TAIL, '');
    if (!URL.canParse(address)) continue;
    if (match.index > from) parts.push({ text: text.slice(from, match.index), link: false });
    parts.push({ text: address, link: true });
    from = match.index + address.length;
  }
  if (from < text.length) parts.push({ text: text.slice(from), link: false });
  return parts;
}
