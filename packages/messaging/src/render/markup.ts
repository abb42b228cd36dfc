import { isLink } from '@makegood/journey/template';

/**
 * The light markup that mail bodies are written in: paragraphs, `- ` lists, `**bold**`, `[words](https://…)`, bare links
 * of ours, and a backslash that takes a sign's meaning away. Anything else is just words; nothing is ever an error.
 */
export type Inline =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'bold'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly url: string }
  | { readonly kind: 'break' };

export type Block =
  | { readonly kind: 'paragraph'; readonly content: readonly Inline[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Inline[])[] }
  /** A paragraph that is one link and nothing else: the thing to do, shown as a button. */
  | { readonly kind: 'button'; readonly text: string; readonly url: string };

export function parseMarkup(text: string): readonly Block[] {
  return text
    .split(/\n[ \t]*\n/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .flatMap(blocksOf);
}

function blocksOf(part: string): readonly Block[] {
  const blocks: Block[] = [];
  let words: string[] = [];
  let items: (readonly Inline[])[] = [];
  const flush = (): void => {
    if (items.length > 0) blocks.push({ kind: 'list', items });
    if (words.length > 0) blocks.push(paragraph(parseInline(words.join('\n'))));
    items = [];
    words = [];
  };
  for (const line of part.split('\n')) {
    const item = /^\s*[-*] +(.+)$/u.exec(line)?.[1];
    if (item !== undefined && words.length > 0) flush();
    if (item === undefined && items.length > 0) flush();
    if (item !== undefined) items.push(parseInline(item.trim()));
    else words.push(line.trim());
  }
  flush();
  return blocks;
}

function paragraph(content: readonly Inline[]): Block {
  const [only, ...others] = content;
  return only?.kind === 'link' && others.length === 0 && only.text !== only.url
    ? { kind: 'button', text: only.text, url: only.url }
    : { kind: 'paragraph', content };
}

const ESCAPED = /^\\([!-/:-@[-`{-~])/;
/** Lengths are bounded so that a text of opening brackets costs no more than its length. */
const BOLD = /^\*\*((?:\\.|[^*\\\n]){1,500})\*\*/u;
const LINK = /^\[((?:\\.|[^\]\\\n]){1,300})\]\(((?:\\.|[^)\\\s]){1,1000})\)/u;
const BARE = /^https?:\/\/[^\s<>()"'\\*[\]]{1,1000}/u;

const unescape = (text: string): string => text.replace(/\\([!-/:-@[-`{-~])/g, '$1');

function parseInline(text: string): readonly Inline[] {
  const result: Inline[] = [];
  let words = '';
  const add = (inline: Inline): void => {
    if (words !== '') result.push({ kind: 'words', text: words });
    words = '';
    result.push(inline);
  };
  for (let rest = text; rest !== '';) {
    const escaped = ESCAPED.exec(rest);
    const bold = BOLD.exec(rest);
    const link = LINK.exec(rest);
    const bare = /\w$/u.test(words) ? null : BARE.exec(rest);
    const bareUrl = bare?.[0].replace(/[.,;:!?]+$/u, '');
    const url = link?.[2] === undefined ? undefined : unescape(link[2]);
    if (escaped?.[1] !== undefined) {
      words += escaped[1];
      rest = rest.slice(2);
    } else if (bold?.[1] !== undefined) {
      add({ kind: 'bold', text: unescape(bold[1]) });
      rest = rest.slice(bold[0].length);
    } else if (link?.[1] !== undefined && url !== undefined && isLink(url)) {
      add({ kind: 'link', text: unescape(link[1]), url });
      rest = rest.slice(link[0].length);
    } else if (bareUrl !== undefined && isLink(bareUrl)) {
      add({ kind: 'link', text: bareUrl, url: bareUrl });
      rest = rest.slice(bareUrl.length);
    } else if (rest.startsWith('\n')) {
      add({ kind: 'break' });
      rest = rest.slice(1);
    } else {
      const [character = ''] = rest;
      words += character;
      rest = rest.slice(character.length);
    }
  }
  if (words !== '') result.push({ kind: 'words', text: words });
  return result;
}
