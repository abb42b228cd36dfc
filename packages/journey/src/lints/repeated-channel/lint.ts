import { message } from '@makegood/base';
import type { Lint } from '../lint.ts';

export const repeatedChannel: Lint = {
  id: 'journey.repeated-channel',
  severity: 'error',
  check: (document) =>
    Object.entries(document.steps).flatMap(([id, step]) => {
      if (step.kind !== 'message') return [];
      const { channels } = step.config;
      const repeated = channels.find((channel, index) => channels.indexOf(channel) !== index);
      return repeated === undefined
        ? []
        : [
            {
              step: id,
              field: 'channels',
              message: message('journey.lint.repeatedChannel', { step: step.name, channel: message(`journey.channel.${repeated}`) }),
            },
          ];
    }),
};
