import type { ReactNode } from 'react';
import classes from './StatStrip.module.css';

export type Stat = { readonly label: string; readonly value: ReactNode; readonly note?: ReactNode };

/** A few figures in one card, side by side. */
export function StatStrip({ stats }: { readonly stats: readonly Stat[] }) {
  return (
    <dl className={classes.strip}>
      {stats.map((stat) => (
        <div key={stat.label} className={classes.stat}>
          <dt>{stat.label}</dt>
          <dd>
            <strong>{stat.value}</strong>
            {stat.note ? <small>{stat.note}</small> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}
