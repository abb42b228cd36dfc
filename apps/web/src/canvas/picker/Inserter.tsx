import { freeId, insertStep, newStep, type BranchEnd, type JourneyDocument, type StepKind } from '@makegood/journey';
import { useCallback, useState, type ReactNode } from 'react';
import { useMay } from '../../app/session.tsx';
import { useSay } from '../../i18n/say.tsx';
import { useEditorStore } from '../editor/EditorContext.tsx';
import { freshTemplate, withTemplate } from '../texts/templates.ts';
import { InserterContext } from './InserterContext.tsx';
import { StepPicker } from './StepPicker.tsx';

/** Lets everything inside ask for a step on a branch, on the canvas and in the outline alike. */
export function Inserter({ children }: { readonly children: ReactNode }) {
  const say = useSay();
  const store = useEditorStore();
  const editable = useMay('journeys.draw');
  const [end, setEnd] = useState<BranchEnd | null>(null);
  const insert = useCallback(
    (kind: StepKind) => {
      if (!end) return;
      const { history, change, select } = store.getState();
      const id = freeId(history.present, kind);
      const name = freeName(history.present, say.said({ id: `journey.kind.${kind}` }));
      const placed = insertStep(history.present, end, id, newStep(kind, id, name, { x: 0, y: 0 }));
      change(kind === 'message' ? withFirstWords(placed, id, name) : placed);
      setEnd(null);
      select(id);
    },
    [end, say, store],
  );
  return (
    <InserterContext value={editable ? setEnd : NOBODY}>
      {children}
      {end ? <StepPicker onPick={insert} onClose={() => setEnd(null)} /> : null}
    </InserterContext>
  );
}

const NOBODY = (): void => undefined;

/** A name that no step has yet, so that two of a kind can be told apart: “Wait”, “Wait 2”. */
function freeName(document: JourneyDocument, wanted: string): string {
  const taken = new Set(Object.values(document.steps).map((step) => step.name));
  let name = wanted;
  for (let number = 2; taken.has(name); number += 1) name = `${wanted} ${number}`;
  return name;
}

/** A new message comes with words that can be sent as they stand. */
function withFirstWords(document: JourneyDocument, id: string, name: string): JourneyDocument {
  const step = document.steps[id];
  if (step?.kind !== 'message') return document;
  const template = freshTemplate(document, id, name, step.config.channels);
  const variants = step.config.variants.map((variant) => ({ ...variant, template: template.id }));
  return withTemplate({ ...document, steps: { ...document.steps, [id]: { ...step, config: { ...step.config, variants } } } }, template);
}
