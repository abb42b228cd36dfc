import { message } from '@makegood/base';
import type { AnswerOf, Api, WireDocument } from '@makegood/contract';
import { type draftConflictSchema } from '@makegood/contract';
import type { DraftAuthor, Journey } from '@makegood/store';
import type { z } from 'zod';
import type { Desk } from '../workspaces/desk.ts';
import { Problem } from '../workspaces/problem.ts';
import { findJourney } from './find-journey.ts';
import { draftOf } from './journey-summary.ts';
import { readDraft, storedDocument, wireDocument } from './read-document.ts';

/**
 * Keeps what somebody drew. Only the draft changes; what is live stays. The name of the drawing is the journey's name.
 * @throws Problem `conflict` with what stands now, when somebody saved since `baseRevision`.
 */
export async function saveDraft(
  desk: Desk,
  id: string,
  sent: { readonly document: WireDocument; readonly baseRevision: number },
): Promise<AnswerOf<Api['journeys']['saveDraft']>> {
  const journey = await findJourney(desk, id);
  if (journey.draftRevision !== sent.baseRevision) throw conflictOn(journey);
  const { document, findings } = readDraft(sent.document);
  const revision = sent.baseRevision + 1;
  const committed = await desk.store.commit([
    {
      write: 'update',
      in: 'journeys',
      key: { id: journey.id },
      set: {
        draft: storedDocument(sent.document),
        draftRevision: revision,
        draftSavedAt: desk.realNow,
        draftAuthors: withAuthor(desk, journey.draftAuthors),
        ...(document ? { name: document.name } : {}),
      },
      when: { draftRevision: sent.baseRevision },
    },
  ]);
  if (!committed.ok) throw conflictOn(await findJourney(desk, id));
  return { revision, savedAt: desk.realNow, findings: [...findings] };
}

function conflictOn(journey: Journey): Problem {
  const details: z.output<typeof draftConflictSchema> = { ...draftOf(journey), document: wireDocument(journey.draft) };
  return new Problem('conflict', message('engine.journey.staleDraft'), details);
}

/** Everybody whose changes the draft carries, the latest last. */
export function withAuthor(desk: Desk, authors: readonly DraftAuthor[]): DraftAuthor[] {
  const { id, name } = desk.caller;
  return [...authors.filter((author) => author.user !== id), { user: id, name, at: desk.realNow }];
}
