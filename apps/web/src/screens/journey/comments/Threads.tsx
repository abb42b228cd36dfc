import { Button } from '@mantine/core';
import type { CommentThread } from '@makegood/contract';
import { useState, type ReactNode } from 'react';
import { useSay } from '../../../i18n/say.tsx';
import classes from './Comments.module.css';
import { Thread } from './Thread.tsx';

type ThreadsProps = { readonly threads: readonly CommentThread[]; readonly about?: (thread: CommentThread) => ReactNode };

/** Open threads; those that are done with are one click away. */
export function Threads({ threads, about }: ThreadsProps) {
  const say = useSay();
  const [all, setAll] = useState(false);
  const open = threads.filter(({ resolved }) => resolved === null);
  const done = threads.filter(({ resolved }) => resolved !== null);
  return (
    <>
      {threads.length === 0 ? <p className={classes.quiet}>{say('web.comments.none')}</p> : null}
      <ul className={classes.threads}>
        {[...open, ...(all ? done : [])].map((thread) => (
          <Thread key={thread.id} thread={thread} about={about?.(thread)} />
        ))}
      </ul>
      {done.length > 0 ? (
        <div>
          <Button size="xs" variant="subtle" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? say('web.comments.hideResolved') : say('web.comments.showResolved', { count: done.length })}
          </Button>
        </div>
      ) : null}
    </>
  );
}
