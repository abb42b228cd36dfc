import type { JourneyId } from '@makegood/base';
import type { CommentRow, CommentThreadRow } from '../tables.ts';

export interface CommentsRepository {
  thread(workspace: string, thread: string): Promise<CommentThreadRow | null>;
  /** Of one journey: open ones first, then the one with the latest word. */
  threads(workspace: string, journey: string): Promise<readonly CommentThreadRow[]>;
  /** Everything that was said about a journey, in each thread in the order in which it was said. */
  ofJourney(workspace: string, journey: string): Promise<readonly CommentRow[]>;
  comment(workspace: string, comment: string): Promise<CommentRow | null>;
  ofThread(workspace: string, thread: string): Promise<readonly CommentRow[]>;
  /** Threads that nobody has resolved, by journey; those without any are left out. */
  openThreads(workspace: string): Promise<readonly { readonly journeyId: JourneyId; readonly count: number }[]>;
}
