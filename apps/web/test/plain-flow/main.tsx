/**
 * The plainest canvas of the same journey: React Flow as its own examples use it, with memoised steps, its own wires and
 * nothing else. What the product's canvas costs is measured against it (tests/bench/canvas.bench.ts).
 */
import { Background, Handle, Position, ReactFlow, useEdgesState, useNodesState, type Edge, type Node, type NodeProps } from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import { memo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';

const drawing = z.object({
  steps: z.record(
    z.string(),
    z.object({
      kind: z.string(),
      name: z.string(),
      next: z.record(z.string(), z.string()),
      at: z.object({ x: z.number(), y: z.number() }),
    }),
  ),
});
type Drawing = z.infer<typeof drawing>;
type StepNode = Node<{ readonly kind: string; readonly name: string; readonly branches: readonly string[] }, 'step'>;

const Step = memo(function Step({ data: { kind, name, branches } }: NodeProps<StepNode>) {
  return (
    <div className="step">
      <Handle type="target" position={Position.Top} />
      <b>{name}</b>
      <p>A step of the kind {kind}, in one sentence</p>
      {branches.map((branch, index) => (
        <Handle
          key={branch}
          id={branch}
          type="source"
          position={Position.Bottom}
          style={{ left: `${((index + 0.5) / branches.length) * 100}%` }}
        />
      ))}
    </div>
  );
});
const NODE_TYPES = { step: Step };

const nodesOf = ({ steps }: Drawing): StepNode[] =>
  Object.entries(steps).map(([id, { kind, name, next, at }]) => ({
    id,
    type: 'step',
    position: at,
    data: { kind, name, branches: Object.keys(next) },
  }));

const edgesOf = ({ steps }: Drawing): Edge[] =>
  Object.entries(steps).flatMap(([source, { next }]) =>
    Object.entries(next).map(([branch, target]) => ({
      id: `${source}:${branch}`,
      source,
      sourceHandle: branch,
      target,
      type: 'smoothstep',
      label: branch,
    })),
  );

function Plain({ journey }: { readonly journey: Drawing }) {
  const [nodes, , onNodesChange] = useNodesState(nodesOf(journey));
  const [edges] = useEdgesState(edgesOf(journey));
  const [first] = nodes;
  return (
    <ReactFlow
      nodes={nodes}
      edges={edges}
      nodeTypes={NODE_TYPES}
      onNodesChange={onNodesChange}
      // As far in as the product opens a long journey, so that both draw as many steps.
      defaultViewport={{ x: 480 - (first?.position.x ?? 0) * 0.75, y: 48, zoom: 0.75 }}
      minZoom={0.2}
      onlyRenderVisibleElements
    >
      <Background />
    </ReactFlow>
  );
}

/** Begins with a button, as the product's list of journeys does, or at once. */
function Door() {
  const [journey, setJourney] = useState<Drawing | null>(null);
  const open = async (): Promise<void> => setJourney(drawing.parse(await (await fetch('/journey.json')).json()));
  if (journey) return <Plain journey={journey} />;
  return (
    <button type="button" onClick={() => void open()}>
      Open
    </button>
  );
}

const root = document.getElementById('root');
if (root && location.hash === '#list') createRoot(root).render(<Door />);
else if (root)
  void fetch('/journey.json')
    .then((answer) => answer.json())
    .then((json) => createRoot(root).render(<Plain journey={drawing.parse(json)} />));
