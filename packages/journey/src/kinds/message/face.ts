import { message, type Message } from '@makegood/base';
import { sayChannel } from '../say.ts';
import type { MessageConfig } from './schema.ts';

export function messageFace({ channels, variants }: MessageConfig): Message {
  const [first = 'email', ...others] = channels;
  const said =
    others.length === 0
      ? message('journey.face.message.one', { channel: sayChannel(first) })
      : message('journey.face.message.fallback', { first: sayChannel(first), others: others.map(sayChannel) });
  return variants.length > 1 ? message('journey.face.message.variants', { channels: said, count: variants.length }) : said;
}
