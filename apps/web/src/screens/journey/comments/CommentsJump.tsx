import { useSay } from '../../../i18n/say.tsx';
import classes from './Comments.module.css';
import { useTalk } from './CommentsContext.tsx';
import { STEP_COMMENTS } from './StepComments.tsx';

/** At the head of a step's panel: the way down to what is said about the step, when something is open. */
export function CommentsJump({ step }: { readonly step: string }) {
  const say = useSay();
  const count = useTalk().open.get(step) ?? 0;
  if (count === 0) return null;
  return (
    <a className={classes.jump} href={`#${STEP_COMMENTS}`}>
      {say('web.comments.count', { count })}
    </a>
  );
}
