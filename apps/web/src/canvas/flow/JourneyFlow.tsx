import { useReducedMotion } from '@mantine/hooks';
import { VisuallyHidden } from '@mantine/core';
import { STEP_WIDTH } from '@makegood/journey';
import { Background, ReactFlow, SelectionMode, type ReactFlowInstance, type Viewport } from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import { use, useCallback, useId, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';
import { useSay } from '../../i18n/say.tsx';
import { BoardContext, useBoard, useBoardStore } from '../board/BoardContext.tsx';
import { createBoard } from '../board/boardStore.ts';
import { useDocument, useEditor, useEditorStore } from '../editor/EditorContext.tsx';
import { stopAt } from '../keyboard/stopAt.ts';
import { useArrows } from '../keyboard/useArrows.ts';
import { useTabStop } from '../keyboard/useTabStop.ts';
import slots from '../placing/Slots.module.css';
import { BranchEdge } from './BranchEdge.tsx';
import { EditableContext } from './EditableContext.ts';
import type { BranchEdgeType, CanvasNode, Numbers, Shown } from './elements.ts';
import classes from './Flow.module.css';
import type { Marks } from './marks.ts';
import { NoteNode } from './NoteNode.tsx';
import { OpenEndNode } from './OpenEndNode.tsx';
import { PhaseFrame } from './PhaseFrame.tsx';
import { PhaseNode } from './PhaseNode.tsx';
import { useDrawingSlots } from './slots.ts';
import { StepNode } from './StepNode.tsx';
import { useChoice } from './useChoice.ts';
import { useDragToSlot } from './useDragToSlot.ts';
import { useElements } from './useElements.ts';
import { useFlowWords } from './useFlowWords.ts';
import { useInSight } from './useInSight.ts';
import { useSettled } from './useSettled.ts';
import { useWiring } from './useWiring.ts';

const NODE_TYPES = { step: StepNode, openEnd: OpenEndNode, note: NoteNode, frame: PhaseFrame, phase: PhaseNode };
const EDGE_TYPES = { branch: BranchEdge };
/** Smaller than this a step cannot be read: a long journey opens at its beginning rather than whole. */
const READABLE = 0.75;
const MARGIN = 48;
/** With more elements than this only those in sight are drawn. */
const DRAWN_WHOLE = 200;
/** Held down, a press takes one more step into what is chosen. */
const TOGETHER = ['Shift', 'Control', 'Meta'];
/** While a frame is drawn with the first button, the others move the view. */
const OTHER_BUTTONS = [1, 2];
/** The library is named where the keys of the canvas are explained, in the reader's language. */
const PRO_OPTIONS = { hideAttribution: true };

/** As much of the journey as can be read, from the top. */
function openingView(flow: ReactFlowInstance<CanvasNode, BranchEdgeType>, width: number, height: number): Viewport {
  const bounds = flow.getNodesBounds(flow.getNodes());
  const whole = Math.min((width - 2 * MARGIN) / bounds.width, (height - 3 * MARGIN) / bounds.height);
  const zoom = Math.min(1, Math.max(READABLE, whole));
  const start = flow.getNodes().find((node) => node.type === 'step' && node.data.step.kind === 'trigger');
  const center = zoom > whole && start ? start.position.x + STEP_WIDTH / 2 : bounds.x + bounds.width / 2;
  return { x: width / 2 - center * zoom, y: MARGIN - bounds.y * zoom, zoom };
}

type JourneyFlowProps = {
  readonly numbers: Numbers;
  readonly editable: boolean;
  /** What changed, where two drawings are compared. */
  readonly marks?: Marks | undefined;
  /** The keys of the commands; where there are none, such as in a comparison, there is no menu either. */
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly children?: ReactNode;
};

/** The journey as a picture; on a board of its own where none is around it, such as in a comparison. */
export function JourneyFlow(props: JourneyFlowProps) {
  const around = use(BoardContext);
  const [own] = useState(createBoard);
  return (
    <BoardContext value={around ?? own}>
      <EditableContext value={props.editable}>
        <Picture {...props} />
      </EditableContext>
    </BoardContext>
  );
}

/** What it shows is the document's; only a drag in progress is its own. */
function Picture({ numbers, editable, marks, onKeyDown, children }: JourneyFlowProps) {
  const say = useSay();
  const words = useFlowWords();
  const document = useDocument();
  const findings = useEditor((editor) => editor.findings);
  const store = useEditorStore();
  const board = useBoardStore();
  const help = useId();
  const stage = useRef<HTMLDivElement>(null);
  const still = useReducedMotion();
  const { foot, footed } = useDrawingSlots();
  const feet = foot ? (footed ?? 'all') : 'none';
  const shown = useMemo<Shown>(() => ({ document, findings, numbers, feet, marks }), [document, findings, numbers, feet, marks]);
  const elements = useElements(shown);
  const choice = useChoice(elements.nodes, elements.onNodesChange);
  const nodes = useSettled(elements.nodes, still);
  const drag = useDragToSlot(stage);
  const wiring = useWiring();
  const lasso = useBoard((state) => state.lasso);
  useInSight(stage, still);
  useTabStop();
  const onArrows = useArrows(editable);

  const onPaneClick = useCallback(() => store.getState().select(null), [store]);
  const onInit = useCallback((opened: ReactFlowInstance<CanvasNode, BranchEdgeType>) => {
    const box = stage.current?.getBoundingClientRect();
    if (box) void opened.setViewport(openingView(opened, box.width, box.height));
  }, []);

  const onContextMenu = (event: MouseEvent<HTMLElement>): void => {
    const stop = stopAt(event.target);
    if (stop === undefined) return;
    event.preventDefault();
    if (stop) board.getState().standAt(stop);
    // By the menu key there is no pointer; then the menu opens at what has the focus.
    const box = event.clientX === 0 && event.clientY === 0 ? event.currentTarget.querySelector(':focus')?.getBoundingClientRect() : null;
    board.getState().openMenu(box ? { x: box.left + 24, y: box.bottom } : { x: event.clientX, y: event.clientY }, stop);
  };

  return (
    <div
      ref={stage}
      className={`${classes.flow} ${slots.slots}`}
      role="application"
      aria-label={say('web.canvas.label')}
      aria-describedby={editable ? help : undefined}
      // Of a long journey only what is in sight is drawn. Then the tab stop may not be there, and the canvas stands for it.
      tabIndex={nodes.length > DRAWN_WHOLE ? 0 : undefined}
      onFocus={(event) => {
        const came = event.target === event.currentTarget && !event.currentTarget.contains(event.relatedTarget);
        const { stop, goTo } = board.getState();
        if (came && stop && event.currentTarget.matches(':focus-visible')) goTo(stop);
      }}
      onKeyDown={(event) => {
        onArrows(event);
        onKeyDown?.(event);
      }}
      onContextMenu={onKeyDown ? onContextMenu : undefined}
    >
      {editable ? <VisuallyHidden id={help}>{say('web.draw.help')}</VisuallyHidden> : null}
      <ReactFlow<CanvasNode, BranchEdgeType>
        nodes={nodes}
        edges={elements.edges}
        nodeTypes={NODE_TYPES}
        edgeTypes={EDGE_TYPES}
        {...choice}
        {...drag}
        {...wiring}
        onPaneClick={onPaneClick}
        nodesDraggable={editable}
        nodesConnectable={editable}
        nodesFocusable={false}
        edgesFocusable={false}
        disableKeyboardA11y
        selectNodesOnDrag={false}
        selectionMode={SelectionMode.Partial}
        selectionOnDrag={lasso}
        panOnDrag={lasso ? OTHER_BUTTONS : true}
        multiSelectionKeyCode={TOGETHER}
        deleteKeyCode={null}
        onInit={onInit}
        minZoom={0.2}
        maxZoom={1.5}
        onlyRenderVisibleElements={nodes.length > DRAWN_WHOLE}
        ariaLabelConfig={words}
        proOptions={PRO_OPTIONS}
      >
        <Background color="var(--line-strong)" gap={18} size={1.8} />
        {children}
      </ReactFlow>
    </div>
  );
}
