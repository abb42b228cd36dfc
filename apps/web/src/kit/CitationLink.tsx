import type { RuleWord } from '@makegood/contract';

/** Where something is written: a link when it can be opened. */
export function CitationLink({ citation: { text, url } }: { readonly citation: Pick<RuleWord['citations'][number], 'text' | 'url'> }) {
  return url ? (
    <a href={url} target="_blank" rel="noreferrer">
      {text}
    </a>
  ) : (
    text
  );
}
