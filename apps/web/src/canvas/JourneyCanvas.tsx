import { Button } from '@mantine/core';
import type { JourneyId } from '@makegood/base';
import type { AnswerOf, Api } from '@makegood/contract';
import { freeId, insertStep, newStep, type BranchEnd, type Finding, type JourneyDocument, type StepKind } from '@makegood/journey';
import { ReactFlowProvider } from '@xyflow/react';
import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useMay } from '../app/session.tsx';
import { useSay } from '../i18n/say.tsx';
import { Notice } from '../kit/Notice.tsx';
import { EditorContext, useEditor, useEditorStore } from './editor/EditorContext.tsx';
import { createEditor } from './editor/editorStore.ts';
import { useAutosave, type Saving } from './editor/useAutosave.ts';
import type { Numbers } from './flow/elements.ts';
import { JourneyFlow } from './flow/JourneyFlow.tsx';
import { Tools } from './flow/Tools.tsx';
import classes from './JourneyCanvas.module.css';
import { StepPanel } from './panel/StepPanel.tsx';
import { InserterContext } from './picker/InserterContext.tsx';
import { StepPicker } from './picker/StepPicker.tsx';
import { freshTemplate, withTemplate } from './texts/templates.ts';

export type CanvasSaving = Saving['state'];

type JourneyCanvasProps = {
  readonly journey: JourneyId;
  readonly document: JourneyDocument;
  readonly revision: number;
  readonly overlay: AnswerOf<Api['journeys']['overlay']> | undefined;
  /** Told whenever the draft is saved or waits to be. */
  readonly onSaving?: (state: CanvasSaving) => void;
  /** Leads to the same journey in words. */
  readonly onOutline: () => void;
  /** What stands beside the board while no step is chosen. */
  readonly overview: (findings: readonly Finding[], onStep: (step: string) => void) => ReactNode;
};

/** The drawing board of one journey: draws the draft it was given and saves what is changed. */
export function JourneyCanvas(props: JourneyCanvasProps) {
  // One editor for one journey: what the server answers later must not take away what somebody is drawing.
  const [store] = useState(() => createEditor(props.document));
  return (
    <EditorContext value={store}>
      <ReactFlowProvider>
        <Board {...props} />
      </ReactFlowProvider>
    </EditorContext>
  );
}

function Board({ journey, revision, overlay, onSaving, onOutline, overview }: JourneyCanvasProps) {
  const say = useSay();
  const store = useEditorStore();
  const editable = useMay('journeys.draw');
  const selected = useEditor((editor) => editor.selected);
  const select = useEditor((editor) => editor.select);
  const findings = useEditor((editor) => editor.findings);
  const [end, setEnd] = useState<BranchEnd | null>(null);
  const { saving, save, takeTheirs, keepMine } = useAutosave({ journey, revision, enabled: editable });
  useEffect(() => onSaving?.(saving.state), [onSaving, saving.state]);

  const numbers = useMemo<Numbers>(
    () => ({
      waiting: new Map((overlay?.steps ?? []).map((step) => [step.step, step.waiting])),
      flow: new Map((overlay?.branches ?? []).map((branch) => [`${branch.step}:${branch.branch}`, branch.count])),
    }),
    [overlay],
  );

  const insert = useCallback(
    (kind: StepKind) => {
      if (!end) return;
      const { history, change } = store.getState();
      const id = freeId(history.present, kind);
      const name = freeName(history.present, say.said({ id: `journey.kind.${kind}` }));
      const placed = insertStep(history.present, end, id, newStep(kind, id, name, { x: 0, y: 0 }));
      change(kind === 'message' ? withFirstWords(placed, id, name) : placed);
      setEnd(null);
      select(id);
    },
    [end, say, select, store],
  );

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea, [contenteditable]') !== null;
      if (!(event.ctrlKey || event.metaKey) || typing || !editable) return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) store.getState().redo();
      else store.getState().undo();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [editable, store]);

  return (
    <InserterContext value={editable ? setEnd : () => undefined}>
      <div className={classes.board} data-readonly={editable ? undefined : true}>
        <div className={classes.stage}>
          <SavingBanner saving={saving} retry={() => void save()} takeTheirs={takeTheirs} keepMine={keepMine} />
          <JourneyFlow numbers={numbers} editable={editable}>
            <Tools editable={editable} onOutline={onOutline} />
          </JourneyFlow>
        </div>
        {selected === null ? overview(findings, select) : <StepPanel key={selected} id={selected} editable={editable} />}
      </div>
      {end ? <StepPicker onPick={insert} onClose={() => setEnd(null)} /> : null}
    </InserterContext>
  );
}

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

type SavingBannerProps = {
  readonly saving: Saving;
  readonly retry: () => void;
  readonly takeTheirs: () => void;
  readonly keepMine: () => void;
};

function SavingBanner({ saving, retry, takeTheirs, keepMine }: SavingBannerProps) {
  const say = useSay();
  if (saving.state === 'failed')
    return (
      <Notice tone="warn" title={say('web.canvas.notSaved')} urgent>
        {saving.error.said ? say.said(saving.error.said) : say('web.canvas.notSaved.help')}{' '}
        <Button size="compact-sm" onClick={retry}>
          {say('web.canvas.saveAgain')}
        </Button>
      </Notice>
    );
  if (saving.state !== 'theirs') return null;
  return (
    <Notice tone="warn" title={say('web.canvas.theirs', { names: saving.authors })} urgent>
      {say('web.canvas.theirs.help')}{' '}
      <Button size="compact-sm" onClick={takeTheirs}>
        {say('web.canvas.theirs.take')}
      </Button>{' '}
      <Button size="compact-sm" onClick={keepMine}>
        {say('web.canvas.theirs.keep')}
      </Button>
    </Notice>
  );
}
