import { must, type Branch } from '../branches.ts';
import { sayEvent } from './say-event.ts';
import type { WaitConfig } from './schema.ts';

export const waitBranches = (config: WaitConfig): Branch[] => {
  if (config.until.type !== 'events') return [must('wait', 'next')];
  return [
    ...config.until.events.map((event): Branch => ({
      id: event.id,
      label: sayEvent(event),
      follows: null,
    })),
    ...(config.until.timeout ? [must('wait', 'timeout')] : []),
  ];
};
