import type { AnswerOf, Api } from '@makegood/contract';
import { ReactFlowProvider } from '@xyflow/react';
import { useMemo, type ReactNode } from 'react';
import { useMay } from '../app/session.tsx';
import { useEditor } from './editor/EditorContext.tsx';
import { SavingBanner } from './editor/SavingBanner.tsx';
import type { Numbers } from './flow/elements.ts';
import { JourneyFlow } from './flow/JourneyFlow.tsx';
import { Tools } from './flow/Tools.tsx';
import classes from './JourneyCanvas.module.css';
import { StepPanel } from './panel/StepPanel.tsx';
import { Inserter } from './picker/Inserter.tsx';

type JourneyCanvasProps = {
  readonly overlay: AnswerOf<Api['journeys']['overlay']> | undefined;
  /** Leads to the same journey in words. */
  readonly onOutline: () => void;
  /** What stands beside the board while no step is chosen. */
  readonly overview: (onStep: (step: string) => void) => ReactNode;
};

/** The drawing board of the journey whose editor is around it. */
export function JourneyCanvas(props: JourneyCanvasProps) {
  return (
    <ReactFlowProvider>
      <Inserter>
        <Board {...props} />
      </Inserter>
    </ReactFlowProvider>
  );
}

function Board({ overlay, onOutline, overview }: JourneyCanvasProps) {
  const editable = useMay('journeys.draw');
  const selected = useEditor((editor) => editor.selected);
  const select = useEditor((editor) => editor.select);

  const numbers = useMemo<Numbers>(
    () => ({
      waiting: new Map((overlay?.steps ?? []).map((step) => [step.step, step.waiting])),
      flow: new Map((overlay?.branches ?? []).map((branch) => [`${branch.step}:${branch.branch}`, branch.count])),
    }),
    [overlay],
  );

  return (
    <div className={classes.board} data-readonly={editable ? undefined : true}>
      <div className={classes.stage}>
        <SavingBanner />
        <JourneyFlow numbers={numbers} editable={editable}>
          <Tools editable={editable} onOutline={onOutline} />
        </JourneyFlow>
      </div>
      {selected === null ? overview(select) : <StepPanel key={selected} id={selected} editable={editable} />}
    </div>
  );
}
