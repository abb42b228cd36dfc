import type { WorkspaceId } from '@makegood/base';
import type { JourneyEvent } from '@makegood/journey/core';
import type { Store } from '@makegood/store';
import { byEnrolment } from './by-enrolment.ts';

/** The events that an enrolment has not had yet. */
export type ReadNews = (enrolment: string) => Promise<readonly JourneyEvent[]>;

export const singleNews =
  (store: Pick<Store, 'enrolments'>): ReadNews =>
  async (enrolment) =>
    (await store.enrolments.news(enrolment)).map((event) => event.payload);

type Waiting = { readonly enrolment: string; read(events: readonly JourneyEvent[]): void; failed(error: unknown): void };

/** Answers all that ask in the same moment with one question, and the news is mostly that there is none. */
export function groupNews(store: Pick<Store, 'enrolments'>, workspace: WorkspaceId): ReadNews {
  let waiting: Waiting[] = [];

  const answerAll = async (): Promise<void> => {
    const group = waiting;
    waiting = [];
    try {
      const enrolments = group.map(({ enrolment }) => enrolment);
      const events = byEnrolment(await store.enrolments.newsOfSeveral(workspace, enrolments));
      for (const { enrolment, read } of group) read((events.get(enrolment) ?? []).map(({ payload }) => payload));
    } catch (error) {
      for (const { failed } of group) failed(error);
    }
  };

  return (enrolment) =>
    new Promise((read, failed) => {
      waiting.push({ enrolment, read, failed });
      if (waiting.length === 1) setImmediate(() => void answerAll());
    });
}
