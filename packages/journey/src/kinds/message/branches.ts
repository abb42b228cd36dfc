import { may, must, type Branch } from '../branches.ts';
import type { MessageConfig } from './schema.ts';

/** Undrawn outcomes go the main way, so that a plain reminder is one wire. */
export const messageBranches = (config: MessageConfig): Branch[] => [
  ...(config.waitFor.type === 'replied' ? [must('message', 'replied')] : []),
  must('message', 'delivered'),
  may('message', 'failed', 'delivered'),
  may('message', 'blocked', 'delivered'),
];
