import type { AnswerOf, Api } from '@makegood/contract';
import { ReactFlowProvider } from '@xyflow/react';
import { useMemo, useState, type ReactNode } from 'react';
import { useMay } from '../app/session.tsx';
import { ActionMenu } from './actions/ActionMenu.tsx';
import { HandsContext } from './actions/hands.ts';
import { SeveralBar } from './actions/SeveralBar.tsx';
import { StepToolbar } from './actions/StepToolbar.tsx';
import { useMakeHands } from './actions/useMakeHands.ts';
import { BoardContext } from './board/BoardContext.tsx';
import { createBoard } from './board/boardStore.ts';
import { useReturn } from './board/useReturn.ts';
import { useEditor } from './editor/EditorContext.tsx';
import { SavingBanner } from './editor/SavingBanner.tsx';
import { Flash } from './finder/Flash.tsx';
import type { Numbers } from './flow/elements.ts';
import { JourneyFlow } from './flow/JourneyFlow.tsx';
import { Tools } from './flow/Tools.tsx';
import classes from './JourneyCanvas.module.css';
import { Announcer } from './keyboard/Announcer.tsx';
import { useCanvasKeys } from './keyboard/useCanvasKeys.ts';
import { StepPanel } from './panel/StepPanel.tsx';
import { Inserter } from './picker/Inserter.tsx';
import { PlacingBar } from './placing/PlacingBar.tsx';
import { Sheets } from './sheets/Sheets.tsx';

type JourneyCanvasProps = {
  readonly overlay: AnswerOf<Api['journeys']['overlay']> | undefined;
  /** Leads to the same journey in words. */
  readonly onOutline: () => void;
  /** What stands beside the board while no step is chosen. */
  readonly overview: (onStep: (step: string) => void) => ReactNode;
};

/** The drawing board of the journey whose editor is around it. */
export function JourneyCanvas(props: JourneyCanvasProps) {
  const [board] = useState(createBoard);
  return (
    <BoardContext value={board}>
      <ReactFlowProvider>
        <Inserter>
          <Board {...props} />
        </Inserter>
      </ReactFlowProvider>
    </BoardContext>
  );
}

function Board({ overlay, onOutline, overview }: JourneyCanvasProps) {
  const editable = useMay('journeys.draw');
  const selected = useEditor((editor) => editor.selected);
  const select = useEditor((editor) => editor.select);
  const hands = useMakeHands(onOutline, editable);
  const onKeyDown = useCanvasKeys(hands, editable);
  useReturn();

  const numbers = useMemo<Numbers>(
    () => ({
      waiting: new Map((overlay?.steps ?? []).map((step) => [step.step, step.waiting])),
      flow: new Map((overlay?.branches ?? []).map((branch) => [`${branch.step}:${branch.branch}`, branch.count])),
    }),
    [overlay],
  );

  return (
    <HandsContext value={hands}>
      <div className={classes.board} data-readonly={editable ? undefined : true}>
        <div className={classes.stage}>
          <SavingBanner floating />
          <JourneyFlow numbers={numbers} editable={editable} onKeyDown={onKeyDown}>
            <Tools editable={editable} />
            {editable ? <StepToolbar /> : null}
            {editable ? <PlacingBar /> : null}
            <SeveralBar editable={editable} />
            <Flash />
          </JourneyFlow>
          <Announcer />
          <ActionMenu editable={editable} />
          <Sheets editable={editable} />
        </div>
        {selected === null ? overview(select) : <StepPanel key={selected} id={selected} editable={editable} />}
      </div>
    </HandsContext>
  );
}
