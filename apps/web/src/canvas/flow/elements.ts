import type { WireFinding } from '@makegood/contract';
import { branchesOf, openPlace, ROW, STEP_WIDTH, type Branch, type Finding, type JourneyDocument, type Step } from '@makegood/journey';
import type { Edge, Node } from '@xyflow/react';
import type { WireShape } from './wire.ts';

export type StepData = { readonly step: Step; readonly findings: readonly (Finding | WireFinding)[]; readonly waiting: number };
export type StepNodeType = Node<StepData, 'step'>;
/** The open end of a branch that must be drawn: a place that asks for the next step. */
export type OpenEndData = { readonly from: string; readonly step: string; readonly branch: Branch; readonly named: boolean };
export type OpenEndType = Node<OpenEndData, 'openEnd'>;
export type CanvasNode = StepNodeType | OpenEndType;

export type BranchData = WireShape & {
  readonly from: string;
  /** What the step is called. */
  readonly step: string;
  readonly branch: Branch;
  readonly count: number;
  readonly open: boolean;
};
export type BranchEdgeType = Edge<BranchData, 'branch'>;

export type Numbers = { readonly waiting: ReadonlyMap<string, number>; readonly flow: ReadonlyMap<string, number> };

const openId = (from: string, branch: string): string => `open:${from}:${branch}`;

/** Ways out that are shown: those drawn, and those that must be. */
const shownBranches = (step: Step): Branch[] =>
  branchesOf(step).filter((branch) => branch.follows === null || step.next[branch.id] !== undefined);

/**
 * The document as the canvas library wants it. An element whose source did not change is the same object as before, so
 * that only what a person touches is drawn anew.
 */
export function nodesOf(
  document: JourneyDocument,
  findings: readonly Finding[],
  numbers: Numbers,
  before: readonly CanvasNode[],
): CanvasNode[] {
  const known = new Map(before.map((node) => [node.id, node]));
  const steps = Object.entries(document.steps).map(([id, step]): CanvasNode => {
    const own = findings.filter((finding) => finding.step === id);
    const waiting = numbers.waiting.get(id) ?? 0;
    const old = known.get(id);
    if (old?.type === 'step' && old.data.step === step && old.data.waiting === waiting && sameFindings(old.data.findings, own)) return old;
    return {
      id,
      type: 'step',
      position: step.at,
      width: STEP_WIDTH,
      data: { step, findings: own, waiting },
      ...(old?.measured ? { measured: old.measured } : {}),
    };
  });
  const ends = Object.entries(document.steps).flatMap(([from, step]) =>
    branchesOf(step)
      .filter((branch) => branch.follows === null && step.next[branch.id] === undefined)
      .map((branch): CanvasNode => {
        const at = openPlace(document, { from, branch: branch.id });
        return {
          id: openId(from, branch.id),
          type: 'openEnd',
          position: { x: at.x + STEP_WIDTH / 2 - 20, y: at.y - ROW * 0.18 },
          data: { from, step: step.name, branch, named: shownBranches(step).length > 1 },
          draggable: false,
          selectable: false,
        };
      }),
  );
  return [...steps, ...ends];
}

const sameFindings = (a: StepData['findings'], b: StepData['findings']): boolean =>
  a.length === b.length && a.every((finding, index) => finding.id === b[index]?.id && finding.branch === b[index]?.branch);

/** Wires. Where a branch shares its target with another, no name could stand above the target: the names of that step then stand below it. */
export function edgesOf(document: JourneyDocument, numbers: Numbers): BranchEdgeType[] {
  const leading = new Map<string, number>();
  for (const step of Object.values(document.steps))
    for (const branch of shownBranches(step)) {
      const target = step.next[branch.id];
      if (target !== undefined) leading.set(target, (leading.get(target) ?? 0) + 1);
    }
  return Object.entries(document.steps).flatMap(([from, step]) => {
    const shown = shownBranches(step);
    const named = shown.length > 1;
    const shared = named && shown.some((branch) => (leading.get(step.next[branch.id] ?? '') ?? 0) > 1);
    return shown.map((branch, index): BranchEdgeType => {
      const target = step.next[branch.id];
      return {
        id: `${from}:${branch.id}`,
        type: 'branch',
        source: from,
        sourceHandle: branch.id,
        target: target ?? openId(from, branch.id),
        data: {
          from,
          step: step.name,
          branch,
          named,
          below: shared,
          index,
          of: shown.length,
          around: target !== undefined && hasBetween(document, from, target),
          count: numbers.flow.get(`${from}:${branch.id}`) ?? 0,
          open: target === undefined,
        },
      };
    });
  });
}

/** Whether a step stands in the target's column on the way down to it. */
function hasBetween(document: JourneyDocument, from: string, to: string): boolean {
  const source = document.steps[from]?.at;
  const target = document.steps[to]?.at;
  if (!source || !target) return false;
  return Object.entries(document.steps).some(
    ([id, { at }]) =>
      id !== from && id !== to && Math.abs(at.x - target.x) < STEP_WIDTH && at.y > source.y + ROW * 0.3 && at.y < target.y - ROW * 0.3,
  );
}

export { shownBranches };
