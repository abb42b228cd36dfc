import { message, type Message } from '@makegood/base';
import { numberOf, type CountingWindow, type Duration } from '../operators/values.ts';
import { MEDIUM_OF, type Channel } from '../vocabulary.ts';
import { either } from './join.ts';

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

/** "call" rather than five kinds of calls; "contact" when nearly everything counts. In the grammatical number of `count`. */
export function channelsMessage(channels: readonly Channel[], count: number): Message {
  if (new Set(channels.map((channel) => MEDIUM_OF[channel])).size >= 6) return message('rules.medium.any', { count });
  const allPhone = channels.includes('voiceCall');
  const names = channels.map((channel) =>
    allPhone && MEDIUM_OF[channel] === 'telephone' ? 'rules.medium.telephone' : `rules.channel.${channel}`,
  );
  return either([...new Set(names)].map((name) => message(name, { count })));
}
