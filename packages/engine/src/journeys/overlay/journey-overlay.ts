import type { JourneyOverlay } from '@makegood/contract';
import { outerStep } from '@makegood/journey/core';
import { ruleTitles } from '../../packs/rule-title.ts';
import type { Desk } from '../../workspaces/desk.ts';
import { findJourney } from '../find-journey.ts';
import { drawnFlow, drawnObjections } from './read-flow.ts';

/**
 * Who is where, what flowed in the last so many days (null: ever) and what the gate said, over all versions. What happens
 * inside a called journey is told at the step that calls it: who waits there, and by which end they came out.
 */
export async function journeyOverlay(desk: Desk, id: string, days: number | null): Promise<JourneyOverlay> {
  const journey = await findJourney(desk, id);
  const standing = (await desk.store.enrolments.countByStep(desk.workspace.id, id)).flatMap(({ step, status, count }) =>
    step === null || status === 'ended' ? [] : [{ step: outerStep(step), status, count }],
  );
  const flow = (await drawnFlow(desk, id, days)).map(({ drawn, counted }) => ({ ...drawn, count: counted.count }));
  const objections = (await drawnObjections(desk, id, days)).map(({ step, counted }) => ({ ...counted, step }));
  const titleOf = await ruleTitles(desk);
  const [here, through, said] = [byStep(standing), byStep(flow), byStep(objections)];
  const names = new Set([...here.keys(), ...through.keys(), ...said.keys()]);
  const steps = [...names].sort().map((step) => {
    const standingHere = here.get(step) ?? [];
    return {
      step,
      waiting: sum(standingHere),
      stuck: sum(standingHere.filter(({ status }) => status === 'stuck')),
      entered: sum((through.get(step) ?? []).filter(({ type }) => type === 'entered')),
      objections: summed(said.get(step) ?? [], ({ verdict, rule }) => `${verdict} ${rule}`)
        .map(({ verdict, rule, count }) => ({ verdict, rule, title: titleOf(rule), count }))
        .sort((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : 1)),
    };
  });
  const left = flow.flatMap(({ step, type, branch, count }) => (type === 'left' && branch !== null ? [{ step, branch, count }] : []));
  return { at: desk.now, versionNumber: journey.liveVersion, steps, branches: summed(left, ({ step, branch }) => `${step} ${branch}`) };
}

/** Put together once: a large journey has hundreds of steps, and thousands of rows over all its versions. */
function byStep<Row extends { readonly step: string }>(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const steps = new Map<string, Row[]>();
  for (const row of rows) {
    const known = steps.get(row.step);
    if (known) known.push(row);
    else steps.set(row.step, [row]);
  }
  return steps;
}

/** Rows of one kind as one, in the order in which they come first. */
function summed<Row extends { readonly count: number }>(rows: readonly Row[], key: (row: Row) => string): Row[] {
  const groups = new Map<string, Row>();
  for (const row of rows) groups.set(key(row), { ...row, count: (groups.get(key(row))?.count ?? 0) + row.count });
  return [...groups.values()];
}

const sum = (rows: readonly { count: number }[]): number => rows.reduce((total, row) => total + row.count, 0);
