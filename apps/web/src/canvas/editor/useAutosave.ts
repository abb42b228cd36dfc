import type { JourneyId } from '@makegood/base';
import { api, draftConflictSchema } from '@makegood/contract';
import { parseDocument, type JourneyDocument } from '@makegood/journey';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { call } from '../../api/call.ts';
import { CallFailure } from '../../api/problem.ts';
import { keyOf } from '../../api/queries.ts';
import { useDocument, useEditorStore } from './EditorContext.tsx';

/** How long nothing must change before the draft is saved, in milliseconds. */
const QUIET = 700;
/** When it could not be saved, until it is tried again. */
const RETRY = 5_000;

/** `theirs`: somebody saved meanwhile; nothing of either is lost until a person has chosen. */
export type Saving =
  | { readonly state: 'saved' | 'unsaved' | 'saving' }
  | { readonly state: 'failed'; readonly error: CallFailure }
  | { readonly state: 'theirs'; readonly document: JourneyDocument; readonly revision: number; readonly authors: readonly string[] };

type Of = { readonly journey: JourneyId; readonly revision: number; readonly enabled: boolean };

/** Saves the draft a moment after each change, one save at a time; what changes meanwhile is saved next. */
export function useAutosave(of: Of) {
  const store = useEditorStore();
  const client = useQueryClient();
  const document = useDocument();
  const [saving, setSaving] = useState<Saving>({ state: 'saved' });
  const saved = useRef(document);
  const revision = useRef(of.revision);
  const busy = useRef(false);

  const save = useCallback(async (): Promise<void> => {
    const present = store.getState().history.present;
    if (busy.current || present === saved.current) return;
    busy.current = true;
    setSaving({ state: 'saving' });
    try {
      const body = { document: { ...present }, baseRevision: revision.current };
      const answer = await call(api.journeys.saveDraft, { params: { id: of.journey }, body });
      revision.current = answer.revision;
      saved.current = present;
      setSaving({ state: store.getState().history.present === present ? 'saved' : 'unsaved' });
      void client.invalidateQueries({ queryKey: keyOf(api.journeys.read) });
      void client.invalidateQueries({ queryKey: keyOf(api.journeys.publishPreview) });
    } catch (error) {
      setSaving(failed(error));
    } finally {
      busy.current = false;
    }
  }, [client, of.journey, store]);

  useEffect(() => {
    // Undone and done again before it was saved: there is nothing to save.
    if (document === saved.current && saving.state === 'unsaved' && !busy.current) setSaving({ state: 'saved' });
    if (!of.enabled || document === saved.current || saving.state === 'theirs') return undefined;
    if (saving.state === 'saved') setSaving({ state: 'unsaved' });
    const timer = setTimeout(() => void save(), saving.state === 'failed' ? RETRY : QUIET);
    return () => clearTimeout(timer);
  }, [document, of.enabled, save, saving]);

  // Closing the page with something unsaved asks first.
  useEffect(() => {
    const guard = (event: BeforeUnloadEvent): void => {
      if (store.getState().history.present !== saved.current && of.enabled) event.preventDefault();
    };
    window.addEventListener('beforeunload', guard);
    return () => window.removeEventListener('beforeunload', guard);
  }, [of.enabled, store]);

  const takeTheirs = useCallback(() => {
    if (saving.state !== 'theirs') return;
    revision.current = saving.revision;
    saved.current = saving.document;
    store.getState().replace(saving.document);
    setSaving({ state: 'saved' });
  }, [saving, store]);

  const keepMine = useCallback(() => {
    if (saving.state !== 'theirs') return;
    revision.current = saving.revision;
    setSaving({ state: 'unsaved' });
  }, [saving]);

  return { saving, save, takeTheirs, keepMine };
}

function failed(error: unknown): Saving {
  if (!(error instanceof CallFailure)) throw error;
  if (error.code === 'conflict') {
    const conflict = draftConflictSchema.safeParse(error.details);
    const theirs = conflict.success ? parseDocument(conflict.data.document) : null;
    if (conflict.success && theirs?.ok)
      return {
        state: 'theirs',
        document: theirs.value,
        revision: conflict.data.revision,
        authors: conflict.data.authors.map((author) => author.name),
      };
  }
  return { state: 'failed', error };
}
