import { setImmediate } from 'node:timers/promises';
import { message } from '@makegood/base';
import type { AnswerOf, Api, OverlayPerson } from '@makegood/contract';
import { outerStep } from '@makegood/journey/core';
import type { Backwards, FlowDecision, FlowPerson, Found, Passage } from '@makegood/store';
import type { z } from 'zod';
import { stuckReason } from '../../accounts/timeline/run-items.ts';
import { pageAnswer } from '../../queries/page-answer.ts';
import type { Desk } from '../../workspaces/desk.ts';
import { Problem } from '../../workspaces/problem.ts';
import { findJourney } from '../find-journey.ts';
import { drawnFlow, drawnObjections, firstDay } from './read-flow.ts';

type Asked = z.output<Api['journeys']['overlayPeople']['query']> & { readonly step: string };
type Answer = AnswerOf<Api['journeys']['overlayPeople']>;

/** Rows looked at in one go while a page is gathered. */
const SCAN = 20_000;

/**
 * The people behind one number of the overlay: as many as the number says.
 * @throws Problem `notFound`; `invalid` when a flow is asked for without its branch, or an objection without its rule.
 */
export async function overlayPeople(desk: Desk, id: string, asked: Asked): Promise<Answer> {
  await findJourney(desk, id);
  switch (asked.what) {
    case 'waiting':
    case 'stuck':
      return standing(desk, id, asked);
    case 'entered':
    case 'left':
      return passed(desk, id, asked);
    case 'objection':
      return objected(desk, id, asked);
  }
}

async function standing(desk: Desk, id: string, { what, step, cursor, limit }: Asked): Promise<Answer> {
  const rows = await desk.store.enrolments.countByStep(desk.workspace.id, id);
  const places = rows
    .filter((row) => row.step !== null && outerStep(row.step) === step)
    .map((row) => ({ version: row.version, step: row.step }));
  const statuses = what === 'stuck' ? (['stuck'] as const) : (['running', 'paused', 'stuck'] as const);
  const page = await desk.store.overviews.runs(desk.workspace.id, { journey: id, places, statuses }, { after: cursor ?? null, limit });
  return pageAnswer(
    page,
    page.items.map(({ enrolmentId, accountId, reference, personName, since, wakeAt, stuckReason: why }) => ({
      enrolmentId,
      accountId,
      reference,
      personName,
      at: since,
      until: wakeAt,
      reason: why === null ? null : stuckReason(why),
      decisionId: null,
    })),
  );
}

async function passed(desk: Desk, id: string, asked: Asked): Promise<Answer> {
  const branch = asked.what === 'left' ? (asked.branch ?? incomplete()) : null;
  const flow = (await drawnFlow(desk, id, asked.days ?? null)).filter(
    ({ drawn }) => drawn.step === asked.step && drawn.type === asked.what && (branch === null || drawn.branch === branch),
  );
  const passages = [
    ...new Map(
      flow.map(({ counted: { step, type, branch } }): [string, Passage] => [`${step} ${branch}`, { step, type, branch }]),
    ).values(),
  ];
  const found = await gathered(desk, id, asked, (part) => desk.store.flows.passed(desk.workspace.id, passages, part));
  return answerOf(found, sum(flow), (row) => ({ ...personOf(row), until: null, decisionId: null }));
}

async function objected(desk: Desk, id: string, asked: Asked): Promise<Answer> {
  const verdict = asked.verdict ?? incomplete();
  const rule = asked.rule ?? incomplete();
  const objections = (await drawnObjections(desk, id, asked.days ?? null)).filter(
    ({ step, counted }) => step === asked.step && counted.verdict === verdict && counted.rule === rule,
  );
  const steps = [...new Set(objections.map(({ counted }) => counted.step))];
  const found = await gathered(desk, id, asked, (part) => desk.store.flows.objected(desk.workspace.id, { steps, verdict, rule }, part));
  return answerOf(found, sum(objections), (row) => ({ ...personOf(row), until: row.until, decisionId: row.decisionId }));
}

/** Looks further and further back until the page is full or nothing is left, and lets others in between. */
async function gathered<Row extends FlowPerson | FlowDecision>(
  desk: Desk,
  journey: string,
  { cursor, limit, days }: Asked,
  look: (part: Backwards) => Promise<Found<Row>>,
): Promise<Found<Row>> {
  const since = firstDay(desk.now, days ?? null)?.at ?? null;
  const items: Row[] = [];
  let before = cursor === undefined ? null : Number.parseInt(cursor, 10) || null;
  for (;;) {
    const part = await look({ journey, since, before, scan: SCAN, limit: limit - items.length });
    items.push(...part.items);
    if (part.next === null || items.length >= limit) return { items, next: part.next };
    before = part.next;
    await setImmediate();
  }
}

const answerOf = <Row>({ items, next }: Found<Row>, total: number, told: (row: Row) => OverlayPerson): Answer => ({
  items: items.map(told),
  nextCursor: next === null ? null : String(next),
  total,
});

const personOf = ({ enrolmentId, accountId, reference, personName, at }: FlowPerson) => ({
  enrolmentId,
  accountId,
  reference,
  personName,
  at,
  reason: null,
});

const sum = (rows: readonly { readonly counted: { readonly count: number } }[]): number =>
  rows.reduce((total, { counted }) => total + counted.count, 0);

function incomplete(): never {
  throw new Problem('invalid', message('engine.problem.invalid'));
}
