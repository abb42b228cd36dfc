import type { WorkspaceId } from '@makegood/base';
import type { JourneyEvent } from '@makegood/journey/core';
import type { Store } from '@makegood/store';

/** The events that an enrolment has not had yet. */
export type ReadNews = (enrolment: string) => Promise<readonly JourneyEvent[]>;

export const singleNews =
  (store: Pick<Store, 'enrolments'>): ReadNews =>
  async (enrolment) =>
    (await store.enrolments.news(enrolment)).map((event) => event.payload);

type Waiting = { readonly enrolment: string; read(events: Promise<readonly JourneyEvent[]>): void };

/**
 * Answers for all that ask in the same moment with one look at who has news at all, which is mostly nobody. `most`: how
 * many are listed at a time; a list that is full may not be whole, and then each is asked for itself.
 */
export function groupNews(store: Pick<Store, 'enrolments'>, workspace: WorkspaceId, most: number): ReadNews {
  const single = singleNews(store);
  let waiting: Waiting[] = [];

  const answerAll = async (): Promise<void> => {
    const group = waiting;
    waiting = [];
    const listed = group.length === 1 ? null : await store.enrolments.withNews(workspace, most).catch(() => null);
    const maybe = listed === null || listed.length === most ? null : new Set(listed);
    for (const { enrolment, read } of group) read(maybe === null || maybe.has(enrolment) ? single(enrolment) : Promise.resolve([]));
  };

  return (enrolment) =>
    new Promise((read) => {
      waiting.push({ enrolment, read });
      if (waiting.length === 1) setImmediate(() => void answerAll());
    });
}
