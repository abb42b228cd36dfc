import { Button } from '@mantine/core';
import { api, type CommentThread } from '@makegood/contract';
import { useState } from 'react';
import { useAct } from '../../../api/queries.ts';
import { useMay, useSession } from '../../../app/session.tsx';
import { useSay } from '../../../i18n/say.tsx';
import { ConfirmDialog } from '../../../kit/ConfirmDialog.tsx';
import { useRealWhen } from '../../../kit/When.tsx';
import { CommentForm } from './CommentForm.tsx';
import classes from './Comments.module.css';

/** What somebody said. Its author can put it in other words; its author, or who answers for data, can take it away. */
export function Comment({ comment }: { readonly comment: CommentThread['comments'][number] }) {
  const say = useSay();
  const when = useRealWhen();
  const { user } = useSession();
  const own = useMay('journeys.comment') && comment.author.id === user.id;
  const redacts = useMay('journeys.redact');
  const [doing, setDoing] = useState<'edit' | 'remove' | null>(null);
  const done = (): void => setDoing(null);
  const edit = useAct(api.journeyComments.edit, done);
  const remove = useAct(api.journeyComments.remove, done);
  const params = { id: comment.id };
  const { removed } = comment;
  return (
    <li>
      <span className={classes.by}>
        <b>{comment.author.name}</b> <small>{when(comment.at)}</small>
        {comment.edited !== null && !removed ? <small title={when(comment.edited)}>{say('web.comments.edited')}</small> : null}
      </span>
      {removed ? (
        <p className={classes.quiet}>{say('web.comments.gone', { who: removed.by.name, when: when(removed.at, 'inline') })}</p>
      ) : doing === 'edit' ? (
        <CommentForm
          label={say('web.comments.edit.label')}
          deed={say('web.comments.save')}
          begun={comment.text}
          busy={edit.isPending}
          error={edit.error}
          autoFocus
          onSend={(text) => edit.mutate({ params, body: { text } })}
          onCancel={done}
        />
      ) : (
        <p>{comment.text}</p>
      )}
      {!removed && doing !== 'edit' && (own || redacts) ? (
        <div className={classes.deeds}>
          {own ? (
            <Button size="xs" variant="subtle" onClick={() => setDoing('edit')}>
              {say('web.comments.edit')}
            </Button>
          ) : null}
          <Button size="xs" variant="subtle" onClick={() => setDoing('remove')}>
            {say('web.comments.remove')}
          </Button>
        </div>
      ) : null}
      <ConfirmDialog
        opened={doing === 'remove'}
        title={say('web.comments.remove.title')}
        deed={say('web.comments.remove')}
        dangerous
        busy={remove.isPending}
        error={remove.error}
        onDo={() => remove.mutate({ params })}
        onClose={done}
      >
        <p>{say('web.comments.remove.text', { name: comment.author.name })}</p>
      </ConfirmDialog>
    </li>
  );
}
