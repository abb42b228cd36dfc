import { useSay } from '../../../i18n/say.tsx';
import { Notice } from '../../../kit/Notice.tsx';
import { CommentsJump } from '../comments/CommentsJump.tsx';
import classes from './StepPresence.module.css';
import { usePresent } from './PresenceContext.tsx';

/** Says on a step's panel who else has it open, and leads to what they say of it. Both may go on: what they change is merged. */
export function StepPresence({ step }: { readonly step: string }) {
  const say = useSay();
  const here = usePresent().filter((person) => person.step === step);
  return (
    <>
      <div role="status" className={classes.here}>
        {here.map(({ id, name, draws, me }, index) => (
          <Notice
            key={`${id} ${index}`}
            tone="info"
            title={me ? say('web.presence.meHere') : say(draws ? 'web.presence.editing' : 'web.presence.looking', { name })}
          />
        ))}
      </div>
      <CommentsJump step={step} />
    </>
  );
}
