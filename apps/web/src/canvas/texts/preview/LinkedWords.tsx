import { Fragment } from 'react';
import { linksIn } from '../../../kit/linksIn.ts';
import classes from './Preview.module.css';

/** A text in which addresses look like links and are none: in a preview they lead nowhere. */
export function LinkedWords({ text }: { readonly text: string }) {
  return linksIn(text).map((part, index) =>
    part.link ? (
      <span key={index} className={classes.link}>
        {part.text}
      </span>
    ) : (
      <Fragment key={index}>{part.text}</Fragment>
    ),
  );
}
