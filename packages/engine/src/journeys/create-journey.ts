import { message, type Json } from '@makegood/base';
import type { AnswerOf, Api, WireDocument } from '@makegood/contract';
import { parseDocument } from '@makegood/journey';
import type { NewRow } from '@makegood/store';
import { auditLine } from '../workspaces/audit-line.ts';
import { commitOrConflict } from '../workspaces/commit-or-conflict.ts';
import type { Desk } from '../workspaces/desk.ts';
import { Problem } from '../workspaces/problem.ts';
import { blankDocument } from './blank-document.ts';
import { galleryDocument } from './journey-gallery.ts';
import { storedDocument } from './read-document.ts';
import { readJourney } from './read-journey.ts';

type From =
  | { readonly type: 'blank' }
  | { readonly type: 'template'; readonly template: string; readonly answers: unknown }
  | { readonly type: 'document'; readonly document: WireDocument };

/**
 * A new journey with a draft of its own.
 * @throws Problem `notFound` for a template that is not there, `refused` for a document that cannot be read at all.
 */
export async function createJourney(
  desk: Desk,
  asked: { readonly name: string; readonly from: From },
): Promise<AnswerOf<Api['journeys']['create']>> {
  const id = desk.newId('journey');
  const row: NewRow<'journeys'> = {
    id,
    workspaceId: desk.workspace.id,
    name: asked.name,
    status: 'draft',
    liveVersion: null,
    draft: beginning(desk, id, asked),
    draftRevision: 1,
    draftSavedAt: desk.realNow,
    draftSavedBy: { user: desk.caller.id, name: desk.caller.name },
    draftAuthors: [{ user: desk.caller.id, name: desk.caller.name, at: desk.realNow }],
    createdAt: desk.now,
  };
  await commitOrConflict(
    desk,
    [{ write: 'insert', into: 'journeys', row }, auditLine(desk, 'journey.created', id)],
    message('engine.journey.busy'),
  );
  return readJourney(desk, id);
}

function beginning(desk: Desk, id: string, { name, from }: { name: string; from: From }): Json {
  switch (from.type) {
    case 'blank':
      return storedDocument(blankDocument(name, desk.caller.locale));
    case 'template':
      return storedDocument({ ...galleryDocument(from.template, from.answers, desk.caller.locale, id), name });
    case 'document': {
      const parsed = parseDocument(from.document);
      if (!parsed.ok)
        throw new Problem('refused', parsed.error.message, parsed.error.type === 'invalid' ? parsed.error.problems : undefined);
      return storedDocument({ ...parsed.value, name });
    }
  }
}
