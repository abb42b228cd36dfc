import { message } from '@makegood/base';
import type { AnswerOf, Api, Crowd, MoveMap } from '@makegood/contract';
import type { Journey, NewRow, Write } from '@makegood/store';
import { crowdOf, queryOf, unmappedSteps } from '../moves/move-groups.ts';
import { planMoves, type Drawn, type MovePlan } from '../moves/move-plan.ts';
import { moveWrites } from '../moves/move-writes.ts';
import { underWay } from '../moves/under-way.ts';
import { approvalOf, type GivenApproval } from '../reviews/approval-of.ts';
import { openReview } from '../reviews/wire-review.ts';
import { auditLine } from '../workspaces/audit-line.ts';
import type { Desk } from '../workspaces/desk.ts';
import { Problem } from '../workspaces/problem.ts';
import { wake } from '../workspaces/wake.ts';
import { workspaceSettings } from '../workspaces/workspace-settings.ts';
import { requireDrawn } from './compile-draft.ts';
import { bringIn } from './enrol-journey.ts';
import { findJourney, findVersion } from './find-journey.ts';
import { aroundJourneys, hasNews, liveVersion, wireVersion } from './journey-summary.ts';
import { requireRevision, staleDraft } from './stale-draft.ts';
import { takesNewVersions } from './taken-calls.ts';

type Asked = {
  readonly revision: number;
  readonly inFlight: 'stay' | 'move';
  readonly map?: MoveMap | undefined;
  readonly name?: string | undefined;
  readonly note?: string | undefined;
};
const NOBODY: Crowd = { people: 0, accounts: 0 };

/**
 * Freezes the draft of one revision as the next version: document, plan and pack versions under one content hash, in
 * one transaction with the events that move those under way. Whoever meets the conditions today enters.
 * @throws Problem `conflict` with what stands now when the draft is another by now; `refused` with findings when it has
 *   errors, with steps when somebody would be moved to nowhere, and when the second person is missing whom the workspace
 *   asks for.
 */
export async function publishJourney(desk: Desk, id: string, asked: Asked): Promise<AnswerOf<Api['journeys']['publish']>> {
  const journey = await findJourney(desk, id);
  requireRevision(journey, asked.revision);
  const live = await liveVersion(desk, journey);
  const drawn = await requireDrawn(desk, journey);
  if (journey.status !== 'retired' && live && !hasNews(journey, live) && !(await takesNewVersions(desk, journey, drawn.plan)))
    throw new Problem('refused', message('engine.journey.nothingNew'));
  const approval = await approvalOf(desk, journey);
  if (!approval && (await workspaceSettings(desk)).publishingNeedsApproval) throw new Problem('refused', message('engine.review.needed'));
  const number = ((await desk.store.journeys.versions(desk.workspace.id, id))[0]?.number ?? 0) + 1;
  const move = asked.inFlight === 'move' ? await requireMapped(desk, await planMoves(desk, journey, drawn, asked.map ?? {})) : null;
  const crowds = {
    stayed: move ? NOBODY : await underWay(desk, journey),
    moved: move ? await crowdOf(desk, queryOf(move, 'moved')) : NOBODY,
    left: move ? await crowdOf(desk, queryOf(move, 'leaving')) : NOBODY,
  };
  const { plan, document } = drawn;
  const row = versionRow(desk, journey, drawn, approval, number, asked);
  const committed = await desk.store.commit([
    { write: 'insertIfAbsent', into: 'plans', row: { hash: plan.hash, plan, createdAt: desk.realNow } },
    { write: 'insert', into: 'journeyVersions', row },
    {
      write: 'update',
      in: 'journeys',
      key: { id: journey.id },
      set: { status: journey.status === 'paused' ? 'paused' : 'live', liveVersion: number, draftAuthors: [], name: document.name },
      when: { draftRevision: asked.revision, liveVersion: journey.liveVersion, status: journey.status },
    },
    ...(await reviewWrites(desk, journey, approval, number)),
    ...(move ? await moveWrites(desk, move, number) : []),
    auditLine(desk, 'journey.published', journey.id, {
      version: number,
      plan: plan.hash,
      ...(plan.calls ? { calls: plan.calls.map(({ step, journey: called, version }) => ({ step, journey: called, version })) } : {}),
      inFlight: asked.inFlight,
      map: asked.inFlight === 'move' ? (asked.map ?? {}) : null,
      review: approval?.review.id ?? null,
      ...crowds,
    }),
  ]);
  if (!committed.ok) {
    const now = await findJourney(desk, id);
    throw now.draftRevision === asked.revision ? new Problem('conflict', message('engine.journey.busy')) : staleDraft(now);
  }
  await bringIn(desk, journey.id, 'byItself');
  await wake(desk);
  return { version: wireVersion(await findVersion(desk, id, number), await aroundJourneys(desk)), ...crowds };
}

async function requireMapped(desk: Desk, move: MovePlan): Promise<MovePlan> {
  const unmapped = await unmappedSteps(desk, move);
  if (unmapped.length === 0) return move;
  const { people } = await crowdOf(desk, queryOf(move, 'unmapped'));
  throw new Problem('refused', message('engine.journey.unmapped', { people }), { unmapped });
}

/**
 * The approval that was given becomes part of the version; a question that nobody has answered is answered by publishing.
 * Taken back or answered in this moment, nothing is published: what was agreed to is to be looked at once more.
 */
async function reviewWrites(desk: Desk, journey: Journey, approval: GivenApproval | null, number: number): Promise<Write[]> {
  const [newest] = await desk.store.reviews.ofJourney(desk.workspace.id, journey.id);
  const review = approval?.review ?? openReview(newest);
  if (!review) return [];
  return [
    {
      write: 'update',
      in: 'journeyReviews',
      key: { id: review.id },
      set: approval ? { versionNumber: number } : { state: 'withdrawn' },
      when: { state: review.state, versionNumber: null },
    },
  ];
}

const versionRow = (
  desk: Desk,
  journey: Journey,
  { plan }: Drawn,
  approval: GivenApproval | null,
  number: number,
  { name, note }: Asked,
): NewRow<'journeyVersions'> => ({
  id: desk.newId('version'),
  workspaceId: desk.workspace.id,
  journeyId: journey.id,
  number,
  name: name ?? '',
  // As it was drawn, layout and notes included; the plan carries what it means.
  document: journey.draft,
  planHash: plan.hash,
  publishedAt: desk.now,
  publishedBy: desk.caller.name,
  note: note ?? '',
  authors: journey.draftAuthors.map(({ user, name: author }) => ({ user, name: author })),
  approval: approval && {
    review: approval.review.id,
    user: approval.approval.by.id,
    name: approval.approval.by.name,
    at: approval.approval.at,
    note: approval.approval.note,
  },
});
