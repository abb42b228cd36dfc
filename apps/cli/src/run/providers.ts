import type { ChannelDirectory, Outlet } from '@makegood/engine';
import type { Subject } from './subject-schema.ts';

/** The sandbox's channels, of which some behave as providers do on a bad day. */
export function providersOf(channels: ChannelDirectory, behaviour: Subject['providers']): ChannelDirectory {
  return {
    outletFor(workspace, channel) {
      const outlet = channels.outletFor(workspace, channel);
      if (outlet === null) return null;
      switch (behaviour[channel]) {
        case 'refuses':
          return refusing(outlet);
        case 'neverAnswers':
          return silent(outlet);
        default:
          return outlet;
      }
    },
  };
}

const refusing = (outlet: Outlet): Outlet => ({
  ...outlet,
  channel: {
    ...outlet.channel,
    send: () =>
      Promise.resolve({ outcome: 'rejected', class: 'permanent', code: 'refused', detail: 'This provider refuses every message' }),
  },
});

/** It takes the message, and nobody ever hears so. */
const silent = (outlet: Outlet): Outlet => ({
  ...outlet,
  idempotent: false,
  channel: {
    ...outlet.channel,
    async send(message) {
      await outlet.channel.send(message);
      return { outcome: 'unknown', detail: 'This provider never answers' };
    },
    lookup: () => Promise.resolve(null),
  },
});
