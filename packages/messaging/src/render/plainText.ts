import { unreachable } from '@makegood/base';
import type { Block, Inline } from './markup.ts';

/** The body as plain text, for those who read mail that way: links stand beside their words. */
export function plainText(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      switch (block.kind) {
        case 'paragraph':
          return inlineText(block.content);
        case 'list':
          return block.items.map((item) => `- ${inlineText(item)}`).join('\n');
        case 'button':
          return `${block.text}: ${block.url}`;
        default:
          return unreachable(block);
      }
    })
    .join('\n\n');
}

function inlineText(content: readonly Inline[]): string {
  return content
    .map((inline) => {
      switch (inline.kind) {
        case 'words':
        case 'bold':
          return inline.text;
        case 'link':
          return inline.text === inline.url ? inline.url : `${inline.text} (${inline.url})`;
        case 'break':
          return '\n';
        default:
          return unreachable(inline);
      }
    })
    .join('');
}
