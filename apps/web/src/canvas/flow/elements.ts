import { branchesOf, type Branch, type Finding, type JourneyDocument, type Note, type Place, type Step } from '@makegood/journey';
import type { WireFinding } from '@makegood/contract';
import type { Edge, Node } from '@xyflow/react';
import type { Mark, Marks } from './marks.ts';
import type { WireShape } from './wire.ts';

/** What the canvas shows. */
export type Shown = {
  readonly document: JourneyDocument;
  readonly findings: readonly Finding[];
  readonly numbers: Numbers;
  /** Which steps have a line of live numbers at their foot. */
  readonly feet: 'none' | 'all' | ReadonlySet<string>;
  /** What changed, where two drawings are compared. */
  readonly marks?: Marks | undefined;
};

/** People who wait at a step, by its id; people who went over a branch, by `step:branch`. */
export type Numbers = { readonly waiting: ReadonlyMap<string, number>; readonly flow: ReadonlyMap<string, number> };

type Placed = {
  /** Where the document has it, as the canvas shows it: a drag may have led the element away from there for the moment. */
  readonly home: Place;
};

export type StepData = Placed & {
  readonly step: Step;
  readonly findings: readonly (Finding | WireFinding)[];
  readonly waiting: number;
  readonly foot: boolean;
  readonly mark: Mark | null;
};
export type StepNodeType = Node<StepData, 'step'>;

/** The open end of a branch that must be drawn: a place that asks for the next step. */
export type OpenEndData = Placed & { readonly from: string; readonly branch: Branch };
export type OpenEndType = Node<OpenEndData, 'openEnd'>;

export type NoteData = Placed & { readonly id: string; readonly note: Note; readonly about: string | null };
export type NoteNodeType = Node<NoteData, 'note'>;

/** The frame around the steps of a phase that is open. */
export type FrameData = Placed & { readonly id: string; readonly name: string; readonly steps: number; readonly size: Size };
export type FrameNodeType = Node<FrameData, 'frame'>;
export type Size = { readonly width: number; readonly height: number };

/** A phase that is folded: one card in the place of its steps. */
export type PhaseData = Placed & {
  readonly id: string;
  readonly name: string;
  readonly steps: readonly string[];
  readonly waiting: number;
  readonly findings: number;
  readonly broken: boolean;
  readonly foot: boolean;
  readonly mark: Mark | null;
};
export type PhaseNodeType = Node<PhaseData, 'phase'>;

export type CanvasNode = StepNodeType | OpenEndType | NoteNodeType | FrameNodeType | PhaseNodeType;

export type BranchData = WireShape & {
  readonly from: string;
  readonly branch: Branch;
  readonly count: number;
  readonly open: boolean;
  /** Nobody goes this way for now, because the step is skipped. */
  readonly quiet: boolean;
  /** How many branches of a folded phase this one wire stands for; a step can be put onto a single one only. */
  readonly joined: number;
  readonly mark: Mark | null;
};
export type BranchEdgeType = Edge<BranchData, 'branch'>;

export const openId = (from: string, branch: string): string => `open:${from}:${branch}`;
export const noteId = (note: string): string => `note:${note}`;
/** One id for the frame and the card: a phase is either open or folded. */
export const phaseId = (phase: string): string => `phase:${phase}`;

const shown = new WeakMap<Step, readonly Branch[]>();

/** Ways out that are shown: those drawn, and those that must be. The same objects for the same step. */
export function shownBranches(step: Step): readonly Branch[] {
  const known = shown.get(step);
  if (known) return known;
  const branches = branchesOf(step).filter((branch) => branch.follows === null || step.next[branch.id] !== undefined);
  shown.set(step, branches);
  return branches;
}
