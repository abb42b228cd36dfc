import { useReducedMotion } from '@mantine/hooks';
import { canConnect, connect, removeSteps, STEP_WIDTH } from '@makegood/journey';
import { Background, ReactFlow, useReactFlow, type ReactFlowInstance, type Viewport } from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import { use, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useSay } from '../../i18n/say.tsx';
import { BoardContext } from '../board/BoardContext.tsx';
import { createBoard } from '../board/boardStore.ts';
import { useDocument, useEdit, useEditor, useEditorStore } from '../editor/EditorContext.tsx';
import { BranchEdge } from './BranchEdge.tsx';
import { EditableContext } from './EditableContext.ts';
import type { BranchEdgeType, CanvasNode, Numbers, Shown } from './elements.ts';
import classes from './Flow.module.css';
import type { Marks } from './marks.ts';
import { moved } from './moved.ts';
import { NoteNode } from './NoteNode.tsx';
import { OpenEndNode } from './OpenEndNode.tsx';
import { PhaseFrame } from './PhaseFrame.tsx';
import { PhaseNode } from './PhaseNode.tsx';
import { useDrawingSlots } from './slots.ts';
import { StepNode } from './StepNode.tsx';
import { useElements } from './useElements.ts';
import { useFlowWords } from './useFlowWords.ts';

const NODE_TYPES = { step: StepNode, openEnd: OpenEndNode, note: NoteNode, frame: PhaseFrame, phase: PhaseNode };
const EDGE_TYPES = { branch: BranchEdge };
/** Smaller than this a step cannot be read: a long journey opens at its beginning rather than whole. */
const READABLE = 0.75;
const MARGIN = 48;

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
function Picture({ numbers, editable, marks, children }: JourneyFlowProps) {
  const say = useSay();
  const words = useFlowWords();
  const document = useDocument();
  const findings = useEditor((editor) => editor.findings);
  const selected = useEditor((editor) => editor.selected);
  const store = useEditorStore();
  const edit = useEdit();
  const flow = useReactFlow();
  const stage = useRef<HTMLDivElement>(null);
  const still = useReducedMotion();
  const { foot, footed } = useDrawingSlots();
  const feet = foot ? (footed ?? 'all') : 'none';
  const shown = useMemo<Shown>(() => ({ document, findings, numbers, feet, marks }), [document, findings, numbers, feet, marks]);
  const { nodes, edges, onNodesChange } = useElements(shown);

  // The step that a panel opened for stays in sight.
  useEffect(() => {
    if (selected === null) return;
    const node = flow.getNode(selected);
    if (!node) return;
    const timer = setTimeout(
      () => void flow.fitView({ nodes: [{ id: selected }], maxZoom: flow.getZoom(), minZoom: flow.getZoom(), duration: still ? 0 : 200 }),
      60,
    );
    return () => clearTimeout(timer);
  }, [selected, flow, still]);

  return (
    <div
      ref={stage}
      className={classes.flow}
      role="application"
      aria-label={say('web.canvas.label')}
      onKeyDown={(event) => {
        const step = store.getState().selected;
        if (
          !editable ||
          step === null ||
          !(event.target instanceof HTMLElement) ||
          event.target.closest('input, textarea, [role="dialog"]')
        )
          return;
        if ((event.key === 'Delete' || event.key === 'Backspace') && document.steps[step]?.kind !== 'trigger') {
          edit((present) => removeSteps(present, [step]));
          store.getState().select(null);
        }
        if (event.key === 'Escape') store.getState().select(null);
      }}
    >
      <ReactFlow<CanvasNode, BranchEdgeType>
        nodes={nodes}
        edges={edges}
        nodeTypes={NODE_TYPES}
        edgeTypes={EDGE_TYPES}
        onNodesChange={onNodesChange}
        onNodeDragStop={(_, __, dragged) => edit((present) => moved(present, dragged))}
        onConnect={({ source, sourceHandle, target }) => {
          const end = { from: source, branch: sourceHandle ?? '' };
          edit((present) => (canConnect(present, end, target) ? connect(present, end, target) : present));
        }}
        isValidConnection={({ source, sourceHandle, target }) => canConnect(document, { from: source, branch: sourceHandle ?? '' }, target)}
        onPaneClick={() => store.getState().select(null)}
        nodesDraggable={editable}
        nodesConnectable={editable}
        nodesFocusable={false}
        edgesFocusable={false}
        elementsSelectable={false}
        deleteKeyCode={null}
        onInit={(opened) => {
          const box = stage.current?.getBoundingClientRect();
          if (box) void opened.setViewport(openingView(opened, box.width, box.height));
        }}
        minZoom={0.2}
        maxZoom={1.5}
        onlyRenderVisibleElements={nodes.length > 200}
        ariaLabelConfig={words}
        proOptions={{ hideAttribution: false }}
      >
        <Background color="var(--line-strong)" gap={18} size={1.8} />
        {children}
      </ReactFlow>
    </div>
  );
}
