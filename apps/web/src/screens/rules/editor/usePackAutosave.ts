import type { PackVersionId } from '@makegood/base';
import { api, packDraftConflictSchema, type PackDocument, type PackFinding, type PackVersion } from '@makegood/contract';
import type { Pack } from '@makegood/rules';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { call } from '../../../api/call.ts';
import { CallFailure } from '../../../api/problem.ts';
import { mergeDocuments } from './mergeDocuments.ts';
import { documentOf, packOf } from './packDocument.ts';
import type { PackEditorStore } from './packEditor.ts';

/** How long nothing must change before the draft is saved, in milliseconds. */
const QUIET = 600;
/** When it could not be saved, until it is tried again. */
const RETRY = 5_000;

/** `joined`: somebody saved meanwhile and both changes are in. `theirs`: both changed the same value; nothing is lost until one chose. */
export type PackSaving =
  | { readonly state: 'saved' | 'unsaved' | 'saving' }
  | { readonly state: 'joined'; readonly who: string }
  | { readonly state: 'failed'; readonly error: CallFailure }
  | { readonly state: 'theirs'; readonly theirs: Pack; readonly merged: Pack | null; readonly revision: number; readonly who: string };

/** The draft as it was read last; it is read again now and then. */
type Begun = { readonly id: PackVersionId; readonly revision: number; readonly document: PackDocument; readonly who: PackVersion };
type Saved = { readonly version: PackVersion; readonly findings: readonly PackFinding[] };

const lastAuthor = ({ authors }: PackVersion): string => authors.at(-1)?.name ?? '';

/** Saves the draft a moment after each change, one save at a time; what a colleague saved meanwhile is worked in. */
export function usePackAutosave(store: PackEditorStore, begun: Begun) {
  const client = useQueryClient();
  const present = useStore(store, (editor) => editor.history.present);
  const [saving, setSaving] = useState<PackSaving>({ state: 'saved' });
  const [answer, setAnswer] = useState<Saved | null>(null);
  const saved = useRef(present);
  const revision = useRef(begun.revision);
  const busy = useRef(false);

  const failed = useCallback(
    (error: unknown): PackSaving => {
      if (!(error instanceof CallFailure)) throw error;
      const conflict = error.code === 'conflict' ? packDraftConflictSchema.safeParse(error.details) : null;
      const theirs = conflict?.success ? packOf(conflict.data.document) : null;
      if (!conflict?.success || !theirs?.ok) return { state: 'failed', error };
      const who = lastAuthor(conflict.data.version);
      const mine = store.getState().history.present;
      const { merged, contested } = mergeDocuments(documentOf(saved.current), documentOf(mine), documentOf(theirs.value));
      const both = packOf(merged);
      if (contested.length > 0 || !both.ok)
        return {
          state: 'theirs',
          theirs: theirs.value,
          merged: both.ok ? both.value : null,
          revision: conflict.data.version.revision,
          who,
        };
      saved.current = theirs.value;
      revision.current = conflict.data.version.revision;
      store.getState().change(both.value);
      return { state: 'joined', who };
    },
    [store],
  );

  const save = useCallback(async (): Promise<void> => {
    const drawn = store.getState().history.present;
    if (busy.current || drawn === saved.current) return;
    busy.current = true;
    setSaving((now) => (now.state === 'joined' ? now : { state: 'saving' }));
    try {
      const body = { document: documentOf(drawn), baseRevision: revision.current };
      const result = await call(api.packVersions.save, { params: { id: begun.id }, body });
      revision.current = result.version.revision;
      saved.current = drawn;
      setAnswer(result);
      const quiet = store.getState().history.present === drawn;
      setSaving((now) => (now.state === 'joined' && quiet ? now : { state: quiet ? 'saved' : 'unsaved' }));
      void client.invalidateQueries({ predicate: ({ queryKey }) => typeof queryKey[0] === 'string' && queryKey[0].startsWith('/pack') });
    } catch (error) {
      setSaving(failed(error));
    } finally {
      busy.current = false;
    }
  }, [begun.id, client, failed, store]);

  useEffect(() => {
    // Undone and done again before it was saved: there is nothing to save.
    if (present === saved.current && saving.state === 'unsaved' && !busy.current) setSaving({ state: 'saved' });
    if (present === saved.current || saving.state === 'theirs') return undefined;
    if (saving.state === 'saved') setSaving({ state: 'unsaved' });
    const timer = setTimeout(() => void save(), saving.state === 'failed' ? RETRY : QUIET);
    return () => clearTimeout(timer);
  }, [present, save, saving]);

  // What a colleague saved while nothing was drawn here is simply there.
  useEffect(() => {
    if (begun.revision <= revision.current || busy.current || store.getState().history.present !== saved.current) return;
    const theirs = packOf(begun.document);
    if (!theirs.ok) return;
    revision.current = begun.revision;
    saved.current = theirs.value;
    store.getState().change(theirs.value);
    setSaving({ state: 'joined', who: lastAuthor(begun.who) });
  }, [begun.revision, begun.document, begun.who, store]);

  // Closing the page with something unsaved asks first.
  useEffect(() => {
    const guard = (event: BeforeUnloadEvent): void => {
      if (store.getState().history.present !== saved.current) event.preventDefault();
    };
    window.addEventListener('beforeunload', guard);
    return () => window.removeEventListener('beforeunload', guard);
  }, [store]);

  /** Ends a conflict: with their document, or with mine where both changed the same value. */
  const settle = useCallback(
    (how: 'theirs' | 'mine') => {
      if (saving.state !== 'theirs') return;
      revision.current = saving.revision;
      saved.current = saving.theirs;
      if (how === 'theirs') store.getState().replace(saving.theirs);
      else if (saving.merged) store.getState().change(saving.merged);
      setSaving({ state: how === 'theirs' ? 'saved' : 'unsaved' });
    },
    [saving, store],
  );
  const dismiss = useCallback(() => setSaving((now) => (now.state === 'joined' ? { state: 'saved' } : now)), []);

  return { saving, answer, save, settle, dismiss };
}

/** How what is drawn is kept, and what a screen can do about it. */
export type PackSavingState = ReturnType<typeof usePackAutosave>;
