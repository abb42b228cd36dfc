import type { BranchEnd, JourneyDocument, Step } from '@makegood/journey';
import type { Editor } from '../editor/editorStore.ts';
import type { Stop } from '../keyboard/stop.ts';

/** What a command would be about, where somebody asks for it. */
export type Situation = {
  readonly document: JourneyDocument;
  readonly editable: boolean;
  /** The one step that it is about; null where it is about several or none. */
  readonly step: string | null;
  /** The way out that it is about. */
  readonly wire: BranchEnd | null;
  /** The phase whose folded card or frame it is about. */
  readonly phase: string | null;
  readonly note: string | null;
  /** Every step that it is about: the one, or all that are chosen together. */
  readonly steps: readonly string[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
};

/**
 * About what stands at the stop; about all chosen steps when the stop is one of them. Without a stop it is about what is
 * chosen.
 */
export function situationOf(editor: Editor, editable: boolean, stop: Stop | null): Situation {
  const { history, chosen } = editor;
  const document = history.present;
  const steps = stepsAt(document, chosen, stop);
  return {
    document,
    editable,
    step: steps.length === 1 ? (steps[0] ?? null) : null,
    wire: stop?.type === 'wire' ? { from: stop.from, branch: stop.branch } : null,
    phase: stop?.type === 'phase' ? stop.id : phaseOf(document, steps),
    note: stop?.type === 'note' ? stop.id : null,
    steps,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
  };
}

function stepsAt(document: JourneyDocument, chosen: ReadonlySet<string>, stop: Stop | null): readonly string[] {
  if (stop?.type === 'wire' || stop?.type === 'note') return [];
  if (stop?.type === 'phase') return Object.keys(document.steps).filter((id) => document.steps[id]?.phase === stop.id);
  if (stop && !chosen.has(stop.id)) return document.steps[stop.id] ? [stop.id] : [];
  return [...chosen].filter((id) => document.steps[id]);
}

/** The phase that all of them are in. */
function phaseOf(document: JourneyDocument, steps: readonly string[]): string | null {
  const [first, ...others] = steps.map((id) => document.steps[id]?.phase);
  return first !== undefined && document.phases[first] && others.every((phase) => phase === first) ? first : null;
}

export const stepOf = ({ document, step }: Situation): Step | undefined => (step === null ? undefined : document.steps[step]);

/** The steps that may be taken away or copied: all but the way in. */
export const movable = ({ document, steps }: Situation): string[] => steps.filter((id) => document.steps[id]?.kind !== 'trigger');
