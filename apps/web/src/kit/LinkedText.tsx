import { Fragment } from 'react';
import { linksIn } from './linksIn.ts';

/** A text in which web addresses can be followed, in a window of their own. */
export function LinkedText({ text }: { readonly text: string }) {
  return linksIn(text).map((part, index) =>
    part.link ? (
      <a key={index} href={part.text} target="_blank" rel="noreferrer">
        {part.text}
      </a>
    ) : (
      <Fragment key={index}>{part.text}</Fragment>
    ),
  );
}
