import type { JourneyId } from '@makegood/base';
import type { JourneyDocument } from '@makegood/journey';
import { useState, type ReactNode } from 'react';
import { useMay } from '../../app/session.tsx';
import { CallsContext } from '../calls/CallsContext.tsx';
import { useReadCalls } from '../calls/useReadCalls.ts';
import { useFindings } from '../findings/useFindings.ts';
import { EditorContext } from './EditorContext.tsx';
import { createEditor } from './editorStore.ts';
import { SavingContext } from './SavingContext.tsx';
import { useAutosave, type ReadDraft } from './useAutosave.ts';
import { useUndoKeys } from './useUndoKeys.ts';

type JourneyEditorProps = {
  readonly journey: JourneyId;
  /** The draft as it was read when the editor was opened. */
  readonly document: JourneyDocument;
  /** The draft as it was read last. */
  readonly draft: ReadDraft;
  /** Drawing needs room; on a small screen the journey is read, talked about and reviewed. */
  readonly editable: boolean;
  readonly children: ReactNode;
};

/**
 * One editor around the canvas and the outline of a journey: both show and change the same document, with one history, one
 * list of findings and one draft that is saved.
 */
export function JourneyEditor(props: JourneyEditorProps) {
  // One editor for one journey: what the server answers later must not take away what somebody is drawing.
  const [store] = useState(() => createEditor(props.document));
  return (
    <EditorContext value={store}>
      <Kept {...props} />
    </EditorContext>
  );
}

function Kept({ journey, document, draft, editable, children }: JourneyEditorProps) {
  const may = useMay('journeys.draw');
  const calls = useReadCalls(journey);
  useFindings(calls.around);
  useUndoKeys(may && editable);
  const autosave = useAutosave({ journey, begun: document, draft, enabled: may });
  return (
    <CallsContext value={calls}>
      <SavingContext value={autosave}>{children}</SavingContext>
    </CallsContext>
  );
}
