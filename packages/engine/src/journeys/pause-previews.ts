import { message, plus } from '@makegood/base';
import type { AnswerOf, Api } from '@makegood/contract';
import { usualBranch } from '../accounts/usual-branch.ts';
import type { Place } from '@makegood/store';
import { publishedPlan } from '../queries/published-plan.ts';
import type { Desk } from '../workspaces/desk.ts';
import { Problem } from '../workspaces/problem.ts';
import { findJourney } from './find-journey.ts';
import { paused, running } from './pause-journey.ts';

type Endpoints = Api['journeys'];
const DAY = 86_400_000;
const NOBODY = { people: 0, accounts: 0 };

/** Whom a pause would hold. @throws Problem `refused` when it is not live. */
export async function pausePreview(desk: Desk, id: string): Promise<AnswerOf<Endpoints['pausePreview']>> {
  const journey = await findJourney(desk, id);
  if (journey.status !== 'live') throw new Problem('refused', message('engine.journey.notLive'));
  const { overviews } = desk.store;
  return {
    held: await overviews.enrolled(desk.workspace.id, running(journey)),
    dueWithinDay: await overviews.enrolled(desk.workspace.id, { ...running(journey), dueBy: plus(desk.now, DAY) }),
  };
}

/** Whom resuming would concern, and what each choice does to them. @throws Problem `refused` when it is not paused. */
export async function resumePreview(desk: Desk, id: string): Promise<AnswerOf<Endpoints['resumePreview']>> {
  const journey = await findJourney(desk, id);
  if (journey.status !== 'paused') throw new Problem('refused', message('engine.journey.notPaused'));
  const { overviews } = desk.store;
  const held = paused(journey);
  const due = { ...held, dueBy: desk.now };
  const overdue = await overviews.enrolled(desk.workspace.id, due);
  const before = await stepsBeforeMessages(desk, id);
  const messages = before.length === 0 ? NOBODY : await overviews.enrolled(desk.workspace.id, { ...due, places: before });
  const timed = await overviews.enrolled(desk.workspace.id, { ...held, timed: true });
  const pausedAt = (await overviews.pausedSince(desk.workspace.id, journey.id)) ?? desk.now;
  return {
    held: await overviews.enrolled(desk.workspace.id, held),
    pausedAt,
    lasted: Math.max(0, desk.now - pausedAt),
    overdue,
    cameIn: await overviews.enrolled(desk.workspace.id, { ...held, holding: true }),
    policies: [
      { policy: 'now', goOn: overdue, messages, passedOver: NOBODY, putOff: NOBODY },
      { policy: 'retime', goOn: NOBODY, messages: NOBODY, passedOver: NOBODY, putOff: timed },
      { policy: 'skip', goOn: overdue, messages: NOBODY, passedOver: messages, putOff: NOBODY },
    ],
  };
}

/** Steps at which somebody's time ran out and from which the usual way leads to a message. */
async function stepsBeforeMessages(desk: Desk, id: string): Promise<Place[]> {
  const journey = await findJourney(desk, id);
  const standing = await desk.store.overviews.enrolledByStep(desk.workspace.id, { ...paused(journey), dueBy: desk.now });
  const places = await Promise.all(
    standing.map(async ({ version, step }) => {
      const row = step === null ? null : await desk.store.journeys.version(desk.workspace.id, id, version);
      const plan = row && (await publishedPlan(desk.store, row.planHash));
      const from = plan?.steps[step ?? ''];
      const branch = from && (from.next['timeout'] !== undefined ? 'timeout' : usualBranch(from));
      const to = from && branch ? plan.steps[from.next[branch] ?? ''] : undefined;
      return to?.kind === 'message' ? { version, step } : null;
    }),
  );
  return places.filter((place) => place !== null);
}
