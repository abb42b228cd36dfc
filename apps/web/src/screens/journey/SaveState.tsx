import { instant, type Instant } from '@makegood/base';
import type { Saving } from '../../canvas/saving/draftSaver.ts';
import { dayOf } from '../../format/instants.ts';
import { useSay } from '../../i18n/say.tsx';
import { useRealWhen } from '../../kit/When.tsx';
import classes from './Journey.module.css';

/** “Saved 12:04” today, with the day before that. */
function useSavedWhen(): (at: Instant) => string {
  const when = useRealWhen();
  return (at) => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    return when(at, dayOf(at, zone) === dayOf(instant(Date.now()), zone) ? 'time' : 'inline');
  };
}

/** Whether what is drawn is kept, and where, in a few words that are always in the same place. */
export function SaveState({ saving, drafted }: { readonly saving: Saving; readonly drafted: boolean }) {
  const say = useSay();
  const when = useSavedWhen();
  const words = ((): string | null => {
    switch (saving.state) {
      case 'saved':
        return drafted && saving.at !== null ? say('web.drafts.saved', { when: when(saving.at) }) : null;
      case 'offline':
        return say(saving.kept ? 'web.drafts.offline' : 'web.drafts.offline.notKept');
      default:
        return say(`web.drafts.${saving.state}`);
    }
  })();
  const away = saving.state === 'offline' || saving.state === 'refused' || saving.state === 'contested';
  return (
    <small role="status" className={classes.saving} data-away={away || undefined}>
      {words}
    </small>
  );
}
