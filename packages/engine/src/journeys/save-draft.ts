import type { Json } from '@makegood/base';
import type { AnswerOf, Api, WireDocument } from '@makegood/contract';
import type { DraftAuthor, Journey, NewRow } from '@makegood/store';
import type { Desk } from '../workspaces/desk.ts';
import { findJourney } from './find-journey.ts';
import { liveVersion } from './journey-summary.ts';
import { readDraft, readDraftOf, storedDocument } from './read-document.ts';
import { isSameDrawing } from './same-drawing.ts';
import { requireRevision, staleDraft } from './stale-draft.ts';

/**
 * Keeps what somebody drew. Only the draft changes; what is live stays. The name of the drawing is the journey's name.
 * What stands there already is not saved again, whichever revision it was drawn on: who lost the answer may ask once more.
 * @throws Problem `conflict` with what stands now, when somebody saved since `baseRevision`.
 */
export async function saveDraft(
  desk: Desk,
  id: string,
  sent: { readonly document: WireDocument; readonly baseRevision: number },
): Promise<AnswerOf<Api['journeys']['saveDraft']>> {
  const journey = await findJourney(desk, id);
  const document = storedDocument(sent.document);
  const { findings } = await readDraftOf(desk, journey.id, document);
  if (isSameDrawing(journey.draft, document))
    return { revision: journey.draftRevision, savedAt: journey.draftSavedAt, findings: [...findings] };
  requireRevision(journey, sent.baseRevision);
  const committed = await desk.store.commit([
    {
      write: 'update',
      in: 'journeys',
      key: { id: journey.id },
      set: await draftWrite(desk, journey, document),
      when: { draftRevision: sent.baseRevision, liveVersion: journey.liveVersion },
    },
  ]);
  if (!committed.ok) {
    const now = await findJourney(desk, id);
    if (now.draftRevision !== sent.baseRevision) throw staleDraft(now);
    // It was published in this moment: whose changes a draft carries is counted from there.
    return saveDraft(desk, id, sent);
  }
  return { revision: sent.baseRevision + 1, savedAt: desk.realNow, findings: [...findings] };
}

/** The columns of a journey whose draft somebody has changed. One that says what is live again carries nobody's changes. */
export async function draftWrite(desk: Desk, journey: Journey, draft: Json): Promise<Partial<NewRow<'journeys'>>> {
  const { document } = readDraft(draft);
  const live = await liveVersion(desk, journey);
  const changesNothing = live !== null && isSameDrawing(draft, live.document);
  return {
    draft,
    draftRevision: journey.draftRevision + 1,
    draftSavedAt: desk.realNow,
    draftSavedBy: { user: desk.caller.id, name: desk.caller.name },
    draftAuthors: changesNothing ? [] : withAuthor(desk, journey.draftAuthors),
    ...(document ? { name: document.name } : {}),
  };
}

/** Everybody whose changes the draft carries, the latest last. */
export function withAuthor(desk: Desk, authors: readonly DraftAuthor[]): DraftAuthor[] {
  const { id, name } = desk.caller;
  return [...authors.filter((author) => author.user !== id), { user: id, name, at: desk.realNow }];
}
