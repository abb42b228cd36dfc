import type { ReactNode } from 'react';
import classes from './Chip.module.css';
import type { Tone } from './theme/tokens.ts';

type ChipProps = { readonly tone?: Tone; readonly children: ReactNode; readonly title?: string };

/** A short word with a meaning: a status, a verdict, a count. The word itself says what it means; the colour only helps. */
export function Chip({ tone = 'plain', children, title }: ChipProps) {
  return (
    <span className={classes.chip} data-tone={tone} title={title}>
      {children}
    </span>
  );
}
