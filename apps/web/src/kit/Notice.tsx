import type { ReactNode } from 'react';
import classes from './Notice.module.css';
import type { Tone } from './theme/tokens.ts';

type NoticeProps = {
  readonly tone: Exclude<Tone, 'plain'>;
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  readonly urgent?: boolean;
};

/** A coloured box with one thing to know. `urgent` is spoken at once by screen readers. */
export function Notice({ tone, title, children, action, urgent = false }: NoticeProps) {
  return (
    <div className={classes.notice} data-tone={tone} {...(urgent ? { role: 'alert' } : {})}>
      <div className={classes.words}>
        <b>{title}</b>
        {children ? <div className={classes.more}>{children}</div> : null}
      </div>
      {action}
    </div>
  );
}
