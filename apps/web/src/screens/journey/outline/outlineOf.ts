import type { Message } from '@makegood/base';
import { branchesOf, faceOf, targetOf, type JourneyDocument, type StepKind } from '@makegood/journey';

export type OutlineBranch = { readonly id: string; readonly label: Message | string; readonly leads: OutlineStep | OutlineLink | null };
/** A step that stands elsewhere in the outline: loops and meeting paths are told once. */
export type OutlineLink = { readonly type: 'link'; readonly id: string; readonly name: string };
export type OutlineStep = {
  readonly type: 'step';
  readonly id: string;
  readonly name: string;
  readonly kind: StepKind;
  readonly face: Message;
  /** A single way out is simply what comes next. */
  readonly branches: readonly OutlineBranch[];
};

/**
 * A journey as a list to read from top to bottom: every step once, where it is first reached; then the steps that
 * nothing leads to. Branches that follow another one without a wire of their own are left out.
 */
export function outlineOf(document: JourneyDocument): {
  readonly reached: readonly OutlineStep[];
  readonly unreached: readonly OutlineStep[];
} {
  const told = new Set<string>();
  const walk = (id: string): OutlineStep | OutlineLink | null => {
    const step = document.steps[id];
    if (!step) return null;
    if (told.has(id)) return { type: 'link', id, name: step.name };
    told.add(id);
    const branches = branchesOf(step);
    const drawn = branches.filter((branch) => step.next[branch.id] !== undefined || branch.follows === null);
    return {
      type: 'step',
      id,
      name: step.name,
      kind: step.kind,
      face: faceOf(step),
      branches: drawn.map((branch) => {
        const target = targetOf(step, branch, branches);
        return { id: branch.id, label: branch.label, leads: target === undefined ? null : walk(target) };
      }),
    };
  };
  const isStep = (found: OutlineStep | OutlineLink | null): found is OutlineStep => found?.type === 'step';
  const reached = Object.keys(document.steps)
    .filter((id) => document.steps[id]?.kind === 'trigger')
    .map(walk)
    .filter(isStep);
  const unreached = Object.keys(document.steps).map(walk).filter(isStep);
  return { reached, unreached };
}
