import type { PackVersion } from '@makegood/contract';
import { formatLocalDate } from '../../../format/instants.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import { useSay } from '../../../i18n/say.tsx';
import { useWhen } from '../../../kit/When.tsx';

/** When a version is to begin to decide, as its authors propose. */
export function useStartWords(): (version: PackVersion) => string {
  const say = useSay();
  const when = useWhen();
  const { locale } = useLanguage();
  return ({ proposedStart, zone }) => {
    if (proposedStart === null) return say('web.rules.start.open');
    if (proposedStart.type === 'now') return say('web.rules.start.now');
    const day = proposedStart.type === 'at' ? when(proposedStart.at, 'weekday', zone) : formatLocalDate(proposedStart.date, locale);
    return say('web.rules.start.on', { day, zone });
  };
}
