import { message, type Message } from '@makegood/base';
import { numberOf, type CountingWindow, type Duration } from '../operators/values.ts';
import { CHANNELS, MEDIUM_OF, type Channel } from '../vocabulary.ts';

export const durationMessage = (duration: Duration): Message =>
  message(`rules.duration.${duration.unit}`, { length: numberOf(duration.length) });

export function windowMessage(window: CountingWindow): Message {
  switch (window.type) {
    case 'rolling':
      return message('rules.window.rolling', { duration: message(`rules.duration.${window.unit}`, { length: numberOf(window.length) }) });
    case 'calendar':
      return message(`rules.window.calendar.${window.unit}`);
    case 'unspecified':
      return message(`rules.window.unspecified.${window.unit}`);
    case 'lifetime':
      return message('rules.window.lifetime');
  }
}

const CONTACT_CHANNELS = CHANNELS.filter(
  (channel) => !['creditReporting', 'legalAction', 'placement', 'socialPublicPost'].includes(channel),
);

/** "calls" rather than five kinds of calls; "contacts" when nearly everything counts. */
export function channelsMessage(channels: readonly Channel[]): Message {
  const media = new Set(channels.map((channel) => MEDIUM_OF[channel]));
  if (media.size === 1) return message(channels.length === 1 ? `rules.channels.${channels[0]}` : `rules.channels.${[...media][0]}`);
  if (channels.length >= CONTACT_CHANNELS.length - 8 && media.size >= 5) return message('rules.channels.contacts');
  return message('rules.channels.some', { channels: [...media].map((medium) => message(`rules.channels.${medium}`)) });
}
