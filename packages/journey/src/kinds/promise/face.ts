import { message, type Message } from '@makegood/base';
import type { PromiseConfig } from './schema.ts';

export function promiseFace({ graceDays, reminder }: PromiseConfig): Message {
  const promise = message('journey.face.promise', { days: graceDays });
  return reminder ? message('journey.face.promise.reminder', { promise, days: reminder.daysBefore }) : promise;
}
