import type { ReactNode } from 'react';
import classes from './Beats.module.css';

export type Beat = { readonly id: string; readonly mark: ReactNode; readonly words: ReactNode };

/** Short lines with a word or a time before each. */
export function Beats({ beats }: { readonly beats: readonly Beat[] }) {
  return (
    <ul className={classes.beats}>
      {beats.map((beat) => (
        <li key={beat.id} className={classes.beat}>
          <span className={classes.mark}>{beat.mark}</span>
          <div>{beat.words}</div>
        </li>
      ))}
    </ul>
  );
}
