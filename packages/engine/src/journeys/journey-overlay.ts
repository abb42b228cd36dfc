import type { AnswerOf, Api } from '@makegood/contract';
import { ruleTitles } from '../packs/rule-title.ts';
import type { Desk } from '../workspaces/desk.ts';
import { findJourney } from './find-journey.ts';

type Overlay = AnswerOf<Api['journeys']['overlay']>;

/** Who is where, what flowed and what the rules said, over all versions: a step keeps its id from one to the next. */
export async function journeyOverlay(desk: Desk, id: string): Promise<Overlay> {
  const journey = await findJourney(desk, id);
  const { overviews, enrolments, journeys } = desk.store;
  const workspace = desk.workspace.id;
  const standing = await enrolments.countByStep(workspace, id);
  const versions = await journeys.versions(workspace, id);
  const passages = (await Promise.all(versions.map(({ number }) => enrolments.countPassages(workspace, id, number)))).flat();
  const objections = await overviews.objections(workspace, id);
  const titleOf = await ruleTitles(desk);
  const names = new Set<string>();
  for (const row of standing) if (row.step !== null && row.status !== 'ended') names.add(row.step);
  for (const row of [...passages, ...objections]) names.add(row.step);
  const steps = [...names].sort().map((step) => ({
    step,
    waiting: sum(standing.filter((row) => row.step === step && row.status !== 'ended')),
    entered: sum(passages.filter((row) => row.step === step && row.type === 'entered')),
    objections: objections
      .filter((row) => row.step === step)
      .map(({ verdict, rule, count }) => ({ verdict, rule, title: titleOf(rule), count })),
  }));
  return { at: desk.now, versionNumber: journey.liveVersion, steps, branches: branchesOf(passages) };
}

function branchesOf(passages: readonly { step: string; type: string; branch: string | null; count: number }[]): Overlay['branches'] {
  const flows = new Map<string, Overlay['branches'][number]>();
  for (const { step, type, branch, count } of passages) {
    if (type !== 'left' || branch === null) continue;
    const key = `${step}\n${branch}`;
    flows.set(key, { step, branch, count: (flows.get(key)?.count ?? 0) + count });
  }
  return [...flows.values()];
}

const sum = (rows: readonly { count: number }[]): number => rows.reduce((total, row) => total + row.count, 0);
