import { Button } from '@mantine/core';
import { api, type CommentThread } from '@makegood/contract';
import { useState, type ReactNode } from 'react';
import { useAct } from '../../../api/queries.ts';
import { useMay } from '../../../app/session.tsx';
import { useSay } from '../../../i18n/say.tsx';
import { useTell } from '../../../kit/tell.ts';
import { useRealWhen } from '../../../kit/When.tsx';
import { Comment } from './Comment.tsx';
import { CommentForm } from './CommentForm.tsx';
import classes from './Comments.module.css';

/** One thread: what was said in order, and what can be done about it. `about` is what it is about, where that is not plain. */
export function Thread({ thread, about }: { readonly thread: CommentThread; readonly about?: ReactNode }) {
  const say = useSay();
  const tell = useTell();
  const when = useRealWhen();
  const may = useMay('journeys.comment');
  const [answering, setAnswering] = useState(false);
  const reply = useAct(api.journeyComments.reply, () => setAnswering(false));
  const resolve = useAct(api.journeyComments.resolve);
  const reopen = useAct(api.journeyComments.reopen);
  const params = { id: thread.id };
  const begun = thread.comments[0];
  if (!begun) return null;
  return (
    <li className={classes.thread} data-resolved={thread.resolved !== null || undefined}>
      {about}
      <ol className={classes.words}>
        {thread.comments.map((comment) => (
          <Comment key={comment.id} comment={comment} />
        ))}
      </ol>
      {thread.resolved ? (
        <small>{say('web.comments.resolved', { who: thread.resolved.by.name, when: when(thread.resolved.at, 'inline') })}</small>
      ) : null}
      {may && answering ? (
        <CommentForm
          label={say('web.comments.reply.label', { name: begun.author.name })}
          deed={say('web.comments.reply')}
          busy={reply.isPending}
          error={reply.error}
          autoFocus
          onSend={(text) => reply.mutate({ params, body: { text } })}
          onCancel={() => setAnswering(false)}
        />
      ) : may ? (
        <div className={classes.deeds}>
          <Button size="xs" variant="subtle" onClick={() => setAnswering(true)}>
            {say('web.comments.reply')}
          </Button>
          {thread.resolved ? (
            <Button
              size="xs"
              variant="subtle"
              loading={reopen.isPending}
              onClick={() => reopen.mutate({ params }, { onError: tell.failed })}
            >
              {say('web.comments.reopen')}
            </Button>
          ) : (
            <Button
              size="xs"
              variant="subtle"
              loading={resolve.isPending}
              onClick={() => resolve.mutate({ params }, { onError: tell.failed })}
            >
              {say('web.comments.resolve')}
            </Button>
          )}
        </div>
      ) : null}
    </li>
  );
}
