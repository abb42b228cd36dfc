import type { ReactNode } from 'react';
import { token, type TokenName } from './theme/tokens.ts';
import classes from './Timeline.module.css';

export type TimelineEntry = {
  readonly id: string;
  readonly when: ReactNode;
  readonly title: ReactNode;
  readonly chip?: ReactNode;
  /** At the far end of the line: a verdict. */
  readonly verdict?: ReactNode;
  readonly text?: ReactNode;
  /** Colour of the dot: the kind of thing it was. */
  readonly kind: TokenName;
  /** Opens what is behind the entry. */
  readonly open?: () => void;
  readonly isOpen?: boolean;
};

/** What happened, newest first, along one line. */
export function Timeline({ entries, label }: { readonly entries: readonly TimelineEntry[]; readonly label: string }) {
  return (
    <ol className={classes.line} aria-label={label}>
      {entries.map((entry) => (
        <li key={entry.id} className={classes.entry} style={{ '--kind': token(entry.kind) } as React.CSSProperties}>
          <div className={classes.when}>{entry.when}</div>
          <EntryBody entry={entry} />
        </li>
      ))}
    </ol>
  );
}

function EntryBody({ entry }: { readonly entry: TimelineEntry }) {
  const content = (
    <>
      <span className={classes.head}>
        <span className={classes.title}>
          <b>{entry.title}</b> {entry.chip}
        </span>
        {entry.verdict}
      </span>
      {entry.text ? <span className={classes.text}>{entry.text}</span> : null}
    </>
  );
  return entry.open ? (
    <button
      type="button"
      className={classes.body}
      data-open={entry.isOpen || undefined}
      aria-expanded={entry.isOpen ?? false}
      onClick={entry.open}
    >
      {content}
    </button>
  ) : (
    <div className={classes.body}>{content}</div>
  );
}
