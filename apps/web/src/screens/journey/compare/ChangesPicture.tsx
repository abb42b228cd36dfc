import type { JourneyDocument } from '@makegood/journey';
import { ReactFlowProvider, useReactFlow } from '@xyflow/react';
import { useEffect, useState } from 'react';
import { EditorContext } from '../../../canvas/editor/EditorContext.tsx';
import { createEditor, type EditorStore } from '../../../canvas/editor/editorStore.ts';
import { JourneyFlow } from '../../../canvas/flow/JourneyFlow.tsx';
import type { Marks } from '../../../canvas/flow/marks.ts';
import { PictureTools } from '../../../canvas/flow/PictureTools.tsx';
import classes from './Compare.module.css';

const NUMBERS = { waiting: new Map<string, number>(), flow: new Map<string, number>() };
const UNMARKED: Marks = {};

type ChangesPictureProps = {
  readonly document: JourneyDocument;
  readonly marks?: Marks;
  /** The step that is looked at, and what happens when another one is. */
  readonly step: string | null;
  readonly onStep: (step: string | null) => void;
};

/** A drawing that is only looked at, on the same canvas as one that is worked on. */
export function ChangesPicture({ document, marks = UNMARKED, step, onStep }: ChangesPictureProps) {
  const [store] = useState(() => createEditor(document));
  useEffect(() => store.getState().select(step), [store, step]);
  useEffect(
    () =>
      store.subscribe((now, before) => {
        if (now.selected !== before.selected) onStep(now.selected);
      }),
    [onStep, store],
  );
  return (
    <EditorContext value={store}>
      <ReactFlowProvider>
        <div className={classes.picture}>
          <Shown store={store} document={document} marks={marks} />
        </div>
      </ReactFlowProvider>
    </EditorContext>
  );
}

type ShownProps = { readonly store: EditorStore; readonly document: JourneyDocument; readonly marks: Marks };

function Shown({ store, document, marks }: ShownProps) {
  const flow = useReactFlow();
  useEffect(() => {
    if (store.getState().history.present === document) return;
    store.getState().replace(document);
    const timer = setTimeout(() => void flow.fitView({ padding: 0.15, maxZoom: 1 }), 60);
    return () => clearTimeout(timer);
  }, [store, document, flow]);
  return (
    <JourneyFlow numbers={NUMBERS} editable={false} marks={marks}>
      <PictureTools />
    </JourneyFlow>
  );
}
