import type { ReactNode } from 'react';
import classes from './Overline.module.css';

/** A small heading over a list in a panel; `level` follows the outline of the page, not the size. */
export function Overline({ level = 3, children }: { readonly level?: 2 | 3 | 4; readonly children: ReactNode }) {
  const Heading = `h${level}` as const;
  return <Heading className={classes.overline}>{children}</Heading>;
}
