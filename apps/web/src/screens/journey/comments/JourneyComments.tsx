import { api, type CommentThread } from '@makegood/contract';
import { useAct } from '../../../api/queries.ts';
import { useMay } from '../../../app/session.tsx';
import { useSay } from '../../../i18n/say.tsx';
import { Loading } from '../../../kit/Loading.tsx';
import { CommentForm } from './CommentForm.tsx';
import classes from './Comments.module.css';
import { useTalk } from './CommentsContext.tsx';
import { Threads } from './Threads.tsx';

/** Everything that colleagues say about the journey, the latest word first; each thread leads to its step. */
export function JourneyComments({ onStep }: { readonly onStep: ((step: string) => void) | undefined }) {
  const say = useSay();
  const may = useMay('journeys.comment');
  const { journey, threads } = useTalk();
  const begin = useAct(api.journeyComments.begin);
  if (!threads) return <Loading />;
  return (
    <section className={classes.comments} aria-label={say('web.comments')}>
      <Threads threads={threads} about={(thread) => <About thread={thread} onStep={onStep} />} />
      {may ? (
        <CommentForm
          label={say('web.comments.write')}
          deed={say('web.comments.send')}
          busy={begin.isPending}
          error={begin.error}
          onSend={(text, sent) => begin.mutate({ params: { id: journey }, body: { step: null, text } }, { onSuccess: sent })}
        />
      ) : null}
      <small>{say('web.comments.hint')}</small>
    </section>
  );
}

function About({ thread, onStep }: { readonly thread: CommentThread; readonly onStep: ((step: string) => void) | undefined }) {
  const say = useSay();
  const { step, stepName, removed } = thread;
  if (step === null) return <small>{say('web.comments.journey')}</small>;
  if (removed)
    return <small>{stepName === null ? say('web.comments.removed') : say('web.comments.removedNamed', { step: stepName })}</small>;
  if (!onStep) return <small>{stepName}</small>;
  return (
    <button type="button" className={classes.step} onClick={() => onStep(step)}>
      {stepName}
    </button>
  );
}
