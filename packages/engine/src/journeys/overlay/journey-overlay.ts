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
  const names = new Set([...standing, ...flow, ...objections].map(({ step }) => step));
  const steps = [...names].sort().map((step) => {
    const here = standing.filter((row) => row.step === step);
    return {
      step,
      waiting: sum(here),
      stuck: sum(here.filter(({ status }) => status === 'stuck')),
      entered: sum(flow.filter((row) => row.step === step && row.type === 'entered')),
      objections: summed(
        objections.filter((row) => row.step === step),
        ({ verdict, rule }) => `${verdict} ${rule}`,
      )
        .map(({ verdict, rule, count }) => ({ verdict, rule, title: titleOf(rule), count }))
        .sort((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : 1)),
    };
  });
  const left = flow.flatMap(({ step, type, branch, count }) => (type === 'left' && branch !== null ? [{ step, branch, count }] : []));
  return { at: desk.now, versionNumber: journey.liveVersion, steps, branches: summed(left, ({ step, branch }) => `${step} ${branch}`) };
}

/** Rows of one kind as one, in the order in which they come first. */
function summed<Row extends { readonly count: number }>(rows: readonly Row[], key: (row: Row) => string): Row[] {
  const groups = new Map<string, Row>();
  for (const row of rows) groups.set(key(row), { ...row, count: (groups.get(key(row))?.count ?? 0) + row.count });
  return [...groups.values()];
}

const sum = (rows: readonly { count: number }[]): number => rows.reduce((total, row) => total + row.count, 0);
