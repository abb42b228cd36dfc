import type { ReactNode } from 'react';
import classes from './Card.module.css';

type CardProps = {
  /** Heading of the card; with it the card is a region that a screen reader can go to. */
  readonly title?: ReactNode;
  readonly label?: string;
  /** Beside the heading. */
  readonly aside?: ReactNode;
  readonly flush?: boolean;
  readonly className?: string | undefined;
  readonly children: ReactNode;
};

/** A white surface on the paper with a thin line and one soft shadow. */
export function Card({ title, label, aside, flush = false, className, children }: CardProps) {
  return (
    <section className={[classes.card, flush ? '' : classes.padded, className].join(' ')} aria-label={label}>
      {title || aside ? (
        <div className={classes.head}>
          {title ? <h2>{title}</h2> : <span />}
          {aside}
        </div>
      ) : null}
      {children}
    </section>
  );
}
