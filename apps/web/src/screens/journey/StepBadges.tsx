import { VisuallyHidden } from '@mantine/core';
import { IconMessageCircle } from '@tabler/icons-react';
import { useLanguage } from '../../i18n/language.tsx';
import { formatCount } from '../../format/numbers.ts';
import { useSay } from '../../i18n/say.tsx';
import { Avatars } from '../../kit/Avatars.tsx';
import { useOpenComments } from './comments/CommentsContext.tsx';
import { usePresent } from './presence/PresenceContext.tsx';
import classes from './StepBadges.module.css';

/** On a step's upper edge: how much is said about it that is not settled, and who has it open. */
export function StepBadges({ step }: { readonly step: string }) {
  const say = useSay();
  const { locale } = useLanguage();
  const count = useOpenComments().get(step) ?? 0;
  const here = usePresent().filter((person) => person.step === step);
  return (
    <>
      {here.length > 0 ? (
        <Avatars
          label={say('web.presence.label')}
          people={here.map(({ id, name, draws, me }, index) => ({
            id: `${id} ${index}`,
            name,
            about: me ? say('web.presence.meHere') : say(draws ? 'web.presence.editing' : 'web.presence.looking', { name }),
          }))}
        />
      ) : null}
      {count > 0 ? (
        <span className={classes.comments}>
          <IconMessageCircle size={13} aria-hidden="true" />
          <span aria-hidden="true">{formatCount(count, locale)}</span>
          <VisuallyHidden>{say('web.comments.count', { count })}</VisuallyHidden>
        </span>
      ) : null}
    </>
  );
}
