import { channelSchema } from '@makegood/contract';
import type { Consent, Hold, Preference } from '@makegood/store';
import { consentName } from '../../standing/wire-consent.ts';
import type { ExportWords } from './export-words.ts';

/** A hold in a line. `source` is who or what told of it, in words. */
export function holdLine(hold: Hold, source: string, words: ExportWords): string {
  const ended = hold.releasedAt ?? hold.until;
  return words.say('hold', {
    status: words.said({ id: `engine.hold.${hold.status}` }),
    since: words.when(hold.since),
    until: ended === null ? words.say('open') : words.when(ended),
    source,
  });
}

/** A consent or a refusal in a line, its kind and channel by their names. */
export const consentLine = (consent: Consent, source: string, words: ExportWords): string =>
  words.say('consent', {
    given: String(consent.given),
    type: words.said(consentName(consent.type)),
    channel: channelName(consent.channel, words),
    at: words.when(consent.at),
    source,
    revoked: consent.revokedAt === null ? words.say('never') : words.when(consent.revokedAt),
  });

/** A wish in a line, with what makes it that wish: which channel, days, hours, place or language. */
export const wishLine = ({ type, channel, details, since, until, withdrawnAt }: Preference, words: ExportWords): string =>
  words.say('preference', {
    what: [
      words.said({ id: `engine.preference.kind.${type}` }),
      channel === null ? null : channelName(channel, words),
      details.weekdays?.map((day) => words.said({ id: `rules.day.${day}` })).join(', '),
      details.daily?.map(([from, to]) => `${from}–${to}`).join(', '),
      details.zone,
      details.language === undefined ? null : languageName(details.language, words),
    ]
      .filter(Boolean)
      .join(', '),
    since: words.when(since),
    until: until === null ? words.say('open') : words.when(until),
    withdrawn: withdrawnAt === null ? words.say('never') : words.when(withdrawnAt),
  });

/** One that this release does not know is called by its own word. */
function channelName(channel: string | null, words: ExportWords): string {
  if (channel === null) return words.say('every');
  return channelSchema.safeParse(channel).success ? words.say(`channel.${channel}`) : channel;
}

const languageName = (language: string, { locale }: ExportWords): string =>
  new Intl.DisplayNames(locale, { type: 'language' }).of(language) ?? language;
