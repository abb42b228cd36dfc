import type { BranchEnd, StepKind } from '@makegood/journey';
import { useCallback, useRef, useState, type ReactNode } from 'react';
import { useMay } from '../../app/session.tsx';
import { useSay } from '../../i18n/say.tsx';
import { useEditorStore } from '../editor/EditorContext.tsx';
import { InserterContext } from './InserterContext.tsx';
import { insertKind } from './insertKind.ts';
import { StepPicker } from './StepPicker.tsx';

/** Lets everything inside ask for a step on a branch, on the canvas and in the outline alike. */
export function Inserter({ children }: { readonly children: ReactNode }) {
  const say = useSay();
  const store = useEditorStore();
  const editable = useMay('journeys.draw');
  const [end, setEnd] = useState<BranchEnd | null>(null);
  const asker = useRef<Element | null>(null);
  const ask = useCallback((wanted: BranchEnd) => {
    asker.current = document.activeElement;
    setEnd(wanted);
  }, []);
  // Given up, the focus goes back to what asked; a step that was picked opens its panel.
  const giveUp = (): void => {
    setEnd(null);
    if (asker.current instanceof HTMLElement) asker.current.focus({ preventScroll: true });
  };
  const insert = useCallback(
    (kind: StepKind) => {
      if (!end) return;
      const { history, change, select } = store.getState();
      const { document: drawn, id } = insertKind(say, history.present, end, kind);
      change(drawn);
      setEnd(null);
      select(id);
    },
    [end, say, store],
  );
  return (
    <InserterContext value={editable ? ask : NOBODY}>
      {children}
      {end ? <StepPicker end={end} onPick={insert} onClose={giveUp} /> : null}
    </InserterContext>
  );
}

const NOBODY = (): void => undefined;
