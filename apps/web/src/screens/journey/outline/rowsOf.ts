import type { Outline, OutlinePath, OutlineStep } from '@makegood/journey';

type Indented = {
  readonly key: string;
  /** How far it is set in: how many branches one is inside of. */
  readonly depth: number;
  /** The same for a tree as assistive technology knows it, from 1. */
  readonly level: number;
  /** The key of the row that it stands under; null on the outermost level. */
  readonly under: string | null;
};

export type StepRow = Indented & { readonly type: 'step'; readonly step: OutlineStep };

/** A way out of a step, where there are several, or where it leads elsewhere or nowhere yet. */
export type WayRow = Indented & {
  readonly type: 'way';
  readonly from: string;
  readonly branch: string;
  /** Its name; null when the step has this way only, so that a name would say nothing. */
  readonly label: string | null;
  /** Whether the journey goes on below it on the same level rather than inside of it. */
  readonly onwards: boolean;
  /** Where it leads when that does not stand below, as a sentence; `to` is the step, null when nothing is drawn. */
  readonly elsewhere: { readonly says: string; readonly to: string | null } | null;
};

/** What stands above steps that people come to in another way: after an event, or not at all. */
export type HeadingRow = Indented & { readonly type: 'heading'; readonly event: string | null };

export type OutlineRow = StepRow | WayRow | HeadingRow;

type Place = Pick<Indented, 'depth' | 'level' | 'under'>;
const OUTERMOST: Place = { depth: 0, level: 1, under: null };

export const stepKey = (id: string): string => `step:${id}`;
const wayKey = (from: string, branch: string): string => `way:${from}:${branch}`;

/** The outline as lines from top to bottom: side branches are set in below their step, the main way goes on without. */
export function rowsOf(outline: Outline): readonly OutlineRow[] {
  const rows: OutlineRow[] = [];

  const tell = (path: OutlinePath, at: Place): void => {
    path.steps.forEach((step, index) => {
      rows.push({ type: 'step', key: stepKey(step.id), step, ...at });
      const inside: Place = { depth: at.depth + 1, level: at.level + 1, under: stepKey(step.id) };
      for (const side of step.sides) tellSide(step.id, side, inside);
      if (!step.main) return;
      const way = {
        type: 'way',
        key: wayKey(step.id, step.main.branch),
        from: step.id,
        branch: step.main.branch,
        label: step.main.label,
      } as const;
      if (path.steps[index + 1]) {
        // A single way on is simply what comes next.
        if (step.main.label !== null) rows.push({ ...way, onwards: true, elsewhere: null, ...at });
      } else if (path.end.type !== 'end') rows.push({ ...way, onwards: false, elsewhere: elsewhere(path), ...inside });
    });
  };

  const tellSide = (from: string, side: OutlineStep['sides'][number], at: Place): void => {
    const key = wayKey(from, side.branch);
    const goesOn = side.path.steps.length > 0;
    const way = { type: 'way', key, from, branch: side.branch, label: side.label, onwards: false } as const;
    rows.push({ ...way, elsewhere: goesOn ? null : elsewhere(side.path), ...at });
    tell(side.path, { depth: at.depth, level: at.level + 1, under: key });
  };

  for (const path of outline.entered) tell(path, OUTERMOST);
  for (const { on, label, path } of outline.ramps)
    if (path.steps.length > 0) {
      rows.push({ type: 'heading', key: `ramp:${on}`, event: label, ...OUTERMOST });
      tell(path, OUTERMOST);
    }
  if (outline.loose.length > 0) rows.push({ type: 'heading', key: 'loose', event: null, ...OUTERMOST });
  for (const path of outline.loose) tell(path, OUTERMOST);
  return rows;
}

const elsewhere = ({ end }: OutlinePath): WayRow['elsewhere'] => ({ says: end.says, to: end.type === 'link' ? end.to : null });
