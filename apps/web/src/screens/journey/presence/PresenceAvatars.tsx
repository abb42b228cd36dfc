import { useEditor } from '../../../canvas/editor/EditorContext.tsx';
import { useSay } from '../../../i18n/say.tsx';
import { Avatars } from '../../../kit/Avatars.tsx';
import { usePresent } from './PresenceContext.tsx';

/** Who else has the journey open, in the bar. */
export function PresenceAvatars() {
  const say = useSay();
  const present = usePresent();
  const steps = useEditor((editor) => editor.history.present.steps);
  return (
    <Avatars
      label={say('web.presence.label')}
      people={present.map(({ id, name, step, me }, index) => {
        const who = me ? say('web.presence.me') : name;
        const at = step === null ? undefined : steps[step]?.name;
        return {
          id: `${id} ${index}`,
          name,
          about: at === undefined ? say('web.presence.reading', { name: who }) : say('web.presence.atStep', { name: who, step: at }),
        };
      })}
    />
  );
}
