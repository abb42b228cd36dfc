import type { AnswerOf, Api } from '@makegood/contract';
import { depthOf, outerStep, type Plan } from '@makegood/journey/core';
import { ruleTitles } from '../packs/rule-title.ts';
import { publishedPlan } from '../queries/published-plan.ts';
import type { Desk } from '../workspaces/desk.ts';
import { findJourney } from './find-journey.ts';

type Overlay = AnswerOf<Api['journeys']['overlay']>;
type Passage = { readonly step: string; readonly type: string; readonly branch: string | null; readonly count: number };

/**
 * Who is where, what flowed and what the rules said, over all versions: a step keeps its id from one to the next. What
 * happens inside a called journey is told at the step that calls it: who waits there, and by which end they came out.
 */
export async function journeyOverlay(desk: Desk, id: string): Promise<Overlay> {
  const journey = await findJourney(desk, id);
  const { overviews, enrolments, journeys } = desk.store;
  const workspace = desk.workspace.id;
  const standing = await enrolments.countByStep(workspace, id);
  const versions = await journeys.versions(workspace, id);
  const passages = (
    await Promise.all(
      versions.map(async ({ number, planHash }) =>
        drawnPassages(await enrolments.countPassages(workspace, id, number), await publishedPlan(desk.store, planHash)),
      ),
    )
  ).flat();
  const objections = await overviews.objections(workspace, id);
  const titleOf = await ruleTitles(desk);
  const names = new Set<string>();
  for (const row of standing) if (row.step !== null && row.status !== 'ended') names.add(outerStep(row.step));
  for (const row of [...passages, ...objections]) names.add(outerStep(row.step));
  const steps = [...names].sort().map((step) => ({
    step,
    waiting: sum(standing.filter((row) => row.step !== null && outerStep(row.step) === step && row.status !== 'ended')),
    entered: sum(passages.filter((row) => row.step === step && row.type === 'entered')),
    objections: summed(
      objections.filter((row) => outerStep(row.step) === step),
      ({ verdict, rule }) => `${verdict} ${rule}`,
    ).map(({ verdict, rule, count }) => ({ verdict, rule, title: titleOf(rule), count })),
  }));
  const left = passages.flatMap(({ step, type, branch, count }) => (type === 'left' && branch !== null ? [{ step, branch, count }] : []));
  return { at: desk.now, versionNumber: journey.liveVersion, steps, branches: summed(left, ({ step, branch }) => `${step} ${branch}`) };
}

/**
 * Passages of the drawing's own steps. An end of a called journey is a branch of the step that calls it; what goes on
 * further inside, and the way in, is drawn nowhere here.
 */
function drawnPassages(passages: readonly Passage[], plan: Plan | null): Passage[] {
  return passages.flatMap((passage): Passage[] => {
    const depth = depthOf(passage.step);
    const kind = plan?.steps[passage.step]?.kind;
    if (depth === 0) return kind === 'call' && passage.type === 'left' ? [] : [passage];
    return depth === 1 && kind === 'exit' && passage.type === 'left' ? [{ ...passage, step: outerStep(passage.step) }] : [];
  });
}

/** Rows of one kind as one, in the order in which they come first. */
function summed<Row extends { readonly count: number }>(rows: readonly Row[], key: (row: Row) => string): Row[] {
  const groups = new Map<string, Row>();
  for (const row of rows) groups.set(key(row), { ...row, count: (groups.get(key(row))?.count ?? 0) + row.count });
  return [...groups.values()];
}

const sum = (rows: readonly { count: number }[]): number => rows.reduce((total, row) => total + row.count, 0);
