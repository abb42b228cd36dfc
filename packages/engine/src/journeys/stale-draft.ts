import { message, type Message } from '@makegood/base';
import type { DraftConflict } from '@makegood/contract';
import type { Journey } from '@makegood/store';
import { Problem } from '../workspaces/problem.ts';
import { draftOf } from './journey-summary.ts';
import { wireDocument } from './read-document.ts';

/** What every write on an older revision is answered: what stands now, who saved it, and when. */
export function staleDraft(journey: Journey, said?: Message): Problem {
  const details: DraftConflict = { ...draftOf(journey), document: wireDocument(journey.draft) };
  const by = details.savedBy;
  const saved = by === null ? message('engine.journey.staleDraft') : message('engine.journey.staleDraftBy', { name: by.name });
  return new Problem('conflict', said ?? saved, details);
}

/** @throws Problem `conflict` with what stands now, when somebody saved since `revision`. */
export function requireRevision(journey: Journey, revision: number): void {
  if (journey.draftRevision !== revision) throw staleDraft(journey);
}
