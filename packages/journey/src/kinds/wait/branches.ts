import { message } from '@makegood/base';
import { must, type Branch } from '../branches.ts';
import type { WaitConfig } from './schema.ts';

export const waitBranches = (config: WaitConfig): Branch[] => {
  if (config.until.type !== 'events') return [must('wait', 'next')];
  return [
    ...config.until.events.map((event): Branch => ({
      id: event.id,
      label: event.name ?? message(`journey.wait.event.${event.event}`),
      follows: null,
    })),
    ...(config.until.timeout ? [must('wait', 'timeout')] : []),
  ];
};
