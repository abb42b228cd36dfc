import { formatInstant, instant, type Instant, type Locale } from '@makegood/base';
import { useNow, useSession } from '../app/session.tsx';
import { formatDayNear, formatInstantIn, nearDay, type InstantStyle } from '../format/instants.ts';
import { useLanguage } from '../i18n/language.tsx';
import { useSay, type Say } from '../i18n/say.tsx';

export type WhenStyle = InstantStyle | 'near' | 'nearDay' | 'inline';
type ToWhen = (at: Instant, style?: WhenStyle, zone?: string) => string;

/**
 * Puts an instant into words as seen from the workspace's clock. `near` is “Today 09:14”, “Yesterday 20:31” or
 * “Nov 17 11:05”; `nearDay` the same without the hour; `inline` the
 * same inside a sentence (“today 09:14”). The zone is the workspace's unless another is given.
 */
export function useWhen(): ToWhen {
  const { locale } = useLanguage();
  const say = useSay();
  const now = useNow();
  const home = useSession().workspace.timezone;
  return (at, style = 'near', zone = home) => wordsFor({ say, locale, now }, at, style, zone);
}

type Seen = { readonly say: Say; readonly locale: Locale; readonly now: Instant };

function wordsFor({ say, locale, now }: Seen, at: Instant, style: WhenStyle, zone: string): string {
  if (style !== 'near' && style !== 'nearDay' && style !== 'inline') return formatInstantIn(at, zone, locale, style);
  const near = nearDay(at, now, zone);
  const day = near ? say(style === 'inline' ? `web.day.inline.${near}` : `web.day.${near}`) : formatDayNear(at, now, zone, locale);
  return style === 'nearDay' ? day : `${day} ${formatInstantIn(at, zone, locale, 'time')}`;
}

/** By the real clock and the reader's own zone: for what people did at their desks, whatever time a sandbox plays. */
export function useRealWhen(): (at: Instant, style?: WhenStyle) => string {
  const { locale } = useLanguage();
  const say = useSay();
  return (at, style = 'near') =>
    wordsFor({ say, locale, now: instant(Date.now()) }, at, style, Intl.DateTimeFormat().resolvedOptions().timeZone);
}

type WhenProps = { readonly at: Instant; readonly style?: WhenStyle; readonly zone?: string };

/** An instant, with the whole of it (day, zone) on hover. */
export function When({ at, style = 'near', zone }: WhenProps) {
  const when = useWhen();
  return (
    <time dateTime={formatInstant(at)} title={when(at, 'full', zone)}>
      {when(at, style, zone)}
    </time>
  );
}
