import type { AnswerOf, Api } from '@makegood/contract';
import type { CommentRow } from '@makegood/store';
import { stepNames } from '../journeys/drawn-content.ts';
import { findJourney } from '../journeys/find-journey.ts';
import type { Desk } from '../workspaces/desk.ts';
import { wireThread } from './wire-thread.ts';

/** Every thread of a journey, open ones first. @throws Problem `notFound` */
export async function listComments(desk: Desk, id: string): Promise<AnswerOf<Api['journeyComments']['list']>> {
  const journey = await findJourney(desk, id);
  const names = stepNames(journey.draft);
  const said = new Map<string, CommentRow[]>();
  for (const comment of await desk.store.comments.ofJourney(desk.workspace.id, journey.id))
    said.set(comment.threadId, [...(said.get(comment.threadId) ?? []), comment]);
  const threads = await desk.store.comments.threads(desk.workspace.id, journey.id);
  return { items: threads.map((thread) => wireThread(thread, said.get(thread.id) ?? [], names)) };
}
