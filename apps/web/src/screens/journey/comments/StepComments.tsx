import { api } from '@makegood/contract';
import { useAct } from '../../../api/queries.ts';
import { useMay } from '../../../app/session.tsx';
import { useStep } from '../../../canvas/editor/EditorContext.tsx';
import { useSaving } from '../../../canvas/editor/SavingContext.tsx';
import { useSay } from '../../../i18n/say.tsx';
import { Overline } from '../../../kit/Overline.tsx';
import { CommentForm } from './CommentForm.tsx';
import classes from './Comments.module.css';
import { useTalk } from './CommentsContext.tsx';
import { Threads } from './Threads.tsx';

/** Where it stands on the page: one step is open at a time. */
export const STEP_COMMENTS = 'step-comments';

/** What colleagues say about one step, at the foot of its panel. */
export function StepComments({ step }: { readonly step: string }) {
  const say = useSay();
  const may = useMay('journeys.comment');
  const drawn = useStep(step);
  const { saver } = useSaving();
  const { journey, threads } = useTalk();
  const begin = useAct(api.journeyComments.begin);
  const own = threads?.filter((thread) => thread.step === step) ?? [];
  if ((!may || !drawn) && own.length === 0) return null;
  return (
    <section id={STEP_COMMENTS} tabIndex={-1} className={classes.comments} aria-label={say('web.comments.about')}>
      <Overline level={3}>{say('web.comments')}</Overline>
      <Threads threads={own} />
      {may && drawn ? (
        <CommentForm
          label={say('web.comments.write.about', { step: drawn.name })}
          deed={say('web.comments.send')}
          busy={begin.isPending}
          error={begin.error}
          onSend={(text, sent) => {
            // The server knows a step once the draft that has it is saved.
            void saver.save().then(() => begin.mutate({ params: { id: journey }, body: { step, text } }, { onSuccess: sent }));
          }}
        />
      ) : null}
    </section>
  );
}
