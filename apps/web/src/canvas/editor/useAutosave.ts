import type { Instant, JourneyId } from '@makegood/base';
import { api, draftConflictSchema, type WireDocument } from '@makegood/contract';
import { parseDocument, type JourneyDocument } from '@makegood/journey';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { call } from '../../api/call.ts';
import { CallFailure } from '../../api/problem.ts';
import { keyOf } from '../../api/queries.ts';
import { useSession } from '../../app/session.tsx';
import { DraftSaver, type Drawing, type Sent } from '../saving/draftSaver.ts';
import type { StandingDraft } from '../saving/standingDraft.ts';
import { keptDraftsIn } from '../saving/keptDrafts.ts';
import { useEditorStore } from './EditorContext.tsx';
import type { EditorStore } from './editorStore.ts';

/** The draft as it was read last; it is read again now and then. */
export type ReadDraft = {
  readonly document: WireDocument;
  readonly revision: number;
  readonly savedAt: Instant;
  readonly savedBy: { readonly id: string; readonly name: string } | null;
};

type Of = { readonly journey: JourneyId; readonly begun: JourneyDocument; readonly draft: ReadDraft; readonly enabled: boolean };

const standingOf = (document: JourneyDocument, draft: Omit<ReadDraft, 'document'>): StandingDraft => ({
  document,
  revision: draft.revision,
  savedAt: draft.savedAt,
  by: draft.savedBy?.name ?? null,
});

const drawingOf = (store: EditorStore): Drawing => ({
  present: () => store.getState().history.present,
  change: (next) => store.getState().change(next),
  carry: (over) => store.getState().carry(over),
  watch: (changed) =>
    store.subscribe((now, before) => {
      if (now.history.present !== before.history.present) changed();
    }),
});

/** Saves; a draft that somebody saved meanwhile is an answer and no failure. A newer one that cannot be read here is. */
async function send(journey: JourneyId, document: JourneyDocument, baseRevision: number): Promise<Sent> {
  try {
    const answer = await call(api.journeys.saveDraft, { params: { id: journey }, body: { document: { ...document }, baseRevision } });
    return { type: 'saved', ...answer };
  } catch (error) {
    const conflict = error instanceof CallFailure && error.code === 'conflict' ? draftConflictSchema.safeParse(error.details) : null;
    const theirs = conflict?.success ? parseDocument(conflict.data.document) : null;
    if (!conflict?.success || !theirs?.ok) throw error;
    return { type: 'stale', standing: standingOf(theirs.value, conflict.data) };
  }
}

/** Keeps the draft saved while it is drawn, also through a lost connection and beside colleagues who draw on it. */
export function useAutosave({ journey, begun, draft, enabled }: Of) {
  const store = useEditorStore();
  const client = useQueryClient();
  const user = useSession().user.id;
  const [saver] = useState(
    () =>
      new DraftSaver(
        {
          drawing: drawingOf(store),
          kept: keptDraftsIn(() => localStorage, { user, journey }),
          send: async (document, revision) => {
            const sent = await send(journey, document, revision);
            void client.invalidateQueries({ queryKey: keyOf(api.journeys.read) });
            return sent;
          },
          now: () => Date.now(),
        },
        standingOf(begun, draft),
      ),
  );
  const { saving, news } = useStore(saver.state);

  useEffect(() => (enabled ? saver.start() : undefined), [enabled, saver]);

  // What a colleague saved comes in as soon as it is read.
  useEffect(() => {
    if (draft.revision <= saver.revision) return;
    const theirs = parseDocument(draft.document);
    if (theirs.ok) saver.receive(standingOf(theirs.value, draft));
  }, [draft, saver]);

  useEffect(() => {
    if (!enabled) return undefined;
    const leaving = (): void => void saver.keepNow();
    // Only what this browser has no room for would be lost by closing the page.
    const guard = (event: BeforeUnloadEvent): void => {
      if (!saver.keepNow()) event.preventDefault();
    };
    const back = (): void => void saver.save();
    window.addEventListener('pagehide', leaving);
    window.addEventListener('beforeunload', guard);
    window.addEventListener('online', back);
    return () => {
      window.removeEventListener('pagehide', leaving);
      window.removeEventListener('beforeunload', guard);
      window.removeEventListener('online', back);
    };
  }, [enabled, saver]);

  /** The server has made the draft another one at this person's wish. */
  const take = useCallback(
    (made: Pick<ReadDraft, 'document' | 'revision' | 'savedAt'>) => {
      const document = parseDocument(made.document);
      if (document.ok) saver.replaced(standingOf(document.value, { ...made, savedBy: null }));
    },
    [saver],
  );

  return { saving, news, saver, take };
}
