import { openPlace, placeOfNote, ROW, STEP_WIDTH, type Finding, type JourneyDocument, type Place, type Step } from '@makegood/journey';
import { Position, type NodeHandle } from '@xyflow/react';
import { byStep } from '../findings/byStep.ts';
import {
  noteId,
  openId,
  phaseId,
  shownBranches,
  type CanvasNode,
  type FrameNodeType,
  type NoteNodeType,
  type OpenEndType,
  type PhaseNodeType,
  type Shown,
  type StepNodeType,
} from './elements.ts';
import { foldingOf, type Folding, type ShownPhase } from './folding.ts';
import { UNNAMED_NODE } from './silent.ts';
import { FOOT_HEIGHT, FRAME, NOTE_HEIGHT, NOTE_WIDTH, OPEN_END, STEP_HEIGHT } from './sizes.ts';

/**
 * The document's steps, open ends, notes and phases as the canvas library wants them. An element whose source did not
 * change is the same object as before, so that only what a person touches is drawn anew.
 */
export function nodesOf(shown: Shown, before: readonly CanvasNode[]): CanvasNode[] {
  const folding = foldingOf(shown.document);
  const known = new Map(before.map((node) => [node.id, node]));
  const findings = byStep(shown.findings);
  const nodes: CanvasNode[] = [];
  for (const [id, phase] of folding.phases) if (!phase.folded) nodes.push(frameOf(id, phase, shown, folding, known.get(phaseId(id))));
  for (const [id, step] of Object.entries(shown.document.steps)) {
    if (folding.cardOf(id) !== undefined) continue;
    nodes.push(stepNode(id, step, findings.get(id) ?? NONE, shown, folding, known.get(id)));
    for (const branch of shownBranches(step))
      if (step.next[branch.id] === undefined) nodes.push(openEnd(id, branch, shown.document, folding, known.get(openId(id, branch.id))));
  }
  for (const [id, phase] of folding.phases)
    if (phase.folded) nodes.push(cardOf(id, phase, findings, shown, folding, known.get(phaseId(id))));
  for (const id of Object.keys(shown.document.notes)) {
    const note = noteNode(id, shown.document, folding, known.get(noteId(id)));
    if (note) nodes.push(note);
  }
  return nodes;
}

const NONE: readonly Finding[] = [];

type Known = CanvasNode | undefined;

function stepNode(id: string, step: Step, findings: readonly Finding[], shown: Shown, folding: Folding, old: Known): StepNodeType {
  const home = folding.toPicture(step.at);
  const waiting = shown.numbers.waiting.get(id) ?? 0;
  const mark = shown.marks?.[id] ?? null;
  const foot = hasFoot(shown, id);
  if (old?.type === 'step') {
    const { data } = old;
    if (
      data.step === step &&
      data.waiting === waiting &&
      data.mark === mark &&
      data.foot === foot &&
      samePlace(data.home, home) &&
      sameFindings(data.findings, findings)
    )
      return old;
  }
  return {
    id,
    type: 'step',
    ...UNNAMED_NODE,
    position: home,
    data: { home, step, findings, waiting, foot, mark },
    ...sized(STEP_WIDTH, heightOf(foot)),
    handles: handlesOf(step, heightOf(foot)),
    ...kept(old),
  };
}

const hasFoot = ({ feet }: Shown, step: string): boolean => feet === 'all' || (feet !== 'none' && feet.has(step));

const heightOf = (foot: boolean): number => STEP_HEIGHT + (foot ? FOOT_HEIGHT : 0);

/** Sizes that are known beforehand spare the browser a measuring of every step before the first wire can be drawn. */
const sized = (width: number, height: number) => ({ width, height, measured: { width, height } });

/** A chosen element stays chosen when it is drawn anew. */
const kept = (old: Known) => (old?.selected ? { selected: true } : {});

function handlesOf(step: Step, height: number): NodeHandle[] {
  const branches = shownBranches(step);
  return [
    ...(step.kind === 'trigger' ? [] : [handle('target', null, STEP_WIDTH / 2, 0)]),
    ...branches.map((branch, index) => handle('source', branch.id, handleAt(index, branches.length), height)),
  ];
}

/** Where a branch leaves its step, from the step's left edge. */
export const handleAt = (index: number, of: number): number => ((index + 0.5) / of) * STEP_WIDTH;

const handle = (type: 'source' | 'target', id: string | null, x: number, y: number): NodeHandle => ({
  type,
  id,
  position: type === 'source' ? Position.Bottom : Position.Top,
  x: x - 0.5,
  y: type === 'source' ? y - 1 : y,
  width: 1,
  height: 1,
});

function openEnd(
  from: string,
  branch: OpenEndType['data']['branch'],
  document: JourneyDocument,
  folding: Folding,
  old: Known,
): OpenEndType {
  const at = folding.toPicture(openPlace(document, { from, branch: branch.id }));
  const home = { x: at.x + STEP_WIDTH / 2 - OPEN_END / 2, y: at.y - Math.round(ROW * 0.18) };
  if (old?.type === 'openEnd' && old.data.branch === branch && samePlace(old.data.home, home)) return old;
  return {
    id: openId(from, branch.id),
    type: 'openEnd',
    ...UNNAMED_NODE,
    position: home,
    data: { home, from, branch },
    ...sized(OPEN_END, OPEN_END),
    handles: [handle('target', null, OPEN_END / 2, 0)],
    draggable: false,
    selectable: false,
  };
}

function noteNode(id: string, document: JourneyDocument, folding: Folding, old: Known): NoteNodeType | null {
  const note = document.notes[id];
  if (!note) return null;
  const step = note.step === null ? undefined : document.steps[note.step];
  // It goes where its step goes, also out of sight.
  if (note.step !== null && folding.cardOf(note.step) !== undefined) return null;
  const corner = step ? folding.toPicture(step.at) : null;
  const home = corner ? { x: corner.x + note.at.x, y: corner.y + note.at.y } : folding.toPicture(placeOfNote(document, note));
  const about = step?.name ?? null;
  if (old?.type === 'note' && old.data.note === note && old.data.about === about && samePlace(old.data.home, home)) return old;
  return {
    id: noteId(id),
    type: 'note',
    ...UNNAMED_NODE,
    position: home,
    data: { home, id, note, about },
    width: NOTE_WIDTH,
    zIndex: 2,
    connectable: false,
    // Until it is measured a guess: the library hides what has no size, and a hidden field cannot be written into.
    measured: old?.measured ?? { width: NOTE_WIDTH, height: NOTE_HEIGHT },
    ...kept(old),
  };
}

function frameOf(id: string, phase: ShownPhase, shown: Shown, folding: Folding, old: Known): FrameNodeType {
  const corner = folding.toPicture({ x: phase.box.left, y: phase.box.top });
  const foot = folding.toPicture({ x: phase.box.right, y: phase.box.bottom });
  const home = { x: corner.x - FRAME.side, y: corner.y - FRAME.top };
  const size = {
    width: foot.x - corner.x + STEP_WIDTH + 2 * FRAME.side,
    height: foot.y - corner.y + heightOf(shown.feet !== 'none') + FRAME.top + FRAME.bottom,
  };
  if (old?.type === 'frame') {
    const { data } = old;
    const same = data.name === phase.name && data.steps === phase.steps.length && samePlace(data.home, home);
    if (same && data.size.width === size.width && data.size.height === size.height) return old;
  }
  return {
    id: phaseId(id),
    type: 'frame',
    ...UNNAMED_NODE,
    position: home,
    data: { home, id, name: phase.name, steps: phase.steps.length, size },
    ...sized(size.width, size.height),
    handles: [],
    zIndex: -1,
    draggable: false,
    selectable: false,
    connectable: false,
  };
}

function cardOf(
  id: string,
  phase: ShownPhase,
  findings: ReadonlyMap<string | null, readonly Finding[]>,
  shown: Shown,
  folding: Folding,
  old: Known,
): PhaseNodeType {
  const home = folding.toPicture(phase.at);
  const own = phase.steps.flatMap((step) => findings.get(step) ?? NONE);
  const waiting = phase.steps.reduce((sum, step) => sum + (shown.numbers.waiting.get(step) ?? 0), 0);
  const broken = own.some((finding) => finding.severity === 'error');
  const mark = phase.steps.some((step) => shown.marks?.[step]) ? 'changed' : null;
  const foot = phase.steps.some((step) => hasFoot(shown, step));
  if (old?.type === 'phase') {
    const { data } = old;
    if (
      data.name === phase.name &&
      data.waiting === waiting &&
      data.findings === own.length &&
      data.broken === broken &&
      data.foot === foot &&
      data.mark === mark &&
      samePlace(data.home, home) &&
      data.steps.length === phase.steps.length &&
      data.steps.every((step, index) => step === phase.steps[index])
    )
      return old;
  }
  return {
    id: phaseId(id),
    type: 'phase',
    ...UNNAMED_NODE,
    position: home,
    data: { home, id, name: phase.name, steps: phase.steps, waiting, findings: own.length, broken, foot, mark },
    ...sized(STEP_WIDTH, heightOf(foot)),
    handles: [handle('target', null, STEP_WIDTH / 2, 0), handle('source', null, STEP_WIDTH / 2, heightOf(foot))],
    connectable: false,
    ...kept(old),
  };
}

const samePlace = (a: Place, b: Place): boolean => a.x === b.x && a.y === b.y;

const sameFindings = (a: StepNodeType['data']['findings'], b: readonly Finding[]): boolean =>
  a === b ||
  (a.length === b.length &&
    a.every((finding, index) => {
      const other = b[index];
      return other !== undefined && finding.id === other.id && finding.branch === other.branch && finding.severity === other.severity;
    }));
