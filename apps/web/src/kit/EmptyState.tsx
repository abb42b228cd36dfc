import type { ReactNode } from 'react';
import classes from './EmptyState.module.css';

type EmptyStateProps = {
  readonly icon?: ReactNode;
  readonly title: string;
  /** What would stand here and how it gets here. */
  readonly children?: ReactNode;
  /** The next thing to do; an empty place without one would be a dead end. */
  readonly action?: ReactNode;
  /** 1 where it is the whole page. */
  readonly level?: 1 | 2;
};

export function EmptyState({ icon, title, children, action, level = 2 }: EmptyStateProps) {
  const Heading = `h${level}` as const;
  return (
    <div className={classes.empty}>
      {icon ? (
        <div className={classes.icon} aria-hidden="true">
          {icon}
        </div>
      ) : null}
      <Heading>{title}</Heading>
      {children ? <p>{children}</p> : null}
      {action ? <div className={classes.actions}>{action}</div> : null}
    </div>
  );
}
