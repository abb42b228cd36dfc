import { message } from '@makegood/base';
import type { AnswerOf, Api } from '@makegood/contract';
import { CALL_DEPTH_LIMIT, calledBy, depthWith, outcomesOf } from '@makegood/journey';
import type { Journey } from '@makegood/store';
import type { Desk } from '../workspaces/desk.ts';
import { Problem } from '../workspaces/problem.ts';
import { callableLive, readCallee } from './callees.ts';
import { findJourney } from './find-journey.ts';

type Endpoints = Api['journeyCalls'];
type Callable = AnswerOf<Endpoints['list']>['items'][number];

/** Versions of one journey to choose from, the newest first: nobody goes back further than this. */
const VERSIONS = 20;

/** Published journeys that this one could send people through, by name, each with how it can end. @throws Problem `notFound` */
export async function callableJourneys(desk: Desk, id: string): Promise<AnswerOf<Endpoints['list']>> {
  const caller = await findJourney(desk, id);
  const others = (await desk.store.journeys.list(desk.workspace.id)).filter((journey) => journey.id !== caller.id);
  const items = await Promise.all(others.map((journey) => callable(desk, caller, journey)));
  return { items: items.filter((item) => item !== null) };
}

async function callable(desk: Desk, caller: Journey, journey: Journey): Promise<Callable | null> {
  const rows = (await desk.store.journeys.versions(desk.workspace.id, journey.id)).slice(0, VERSIONS);
  const read = await Promise.all(rows.map(async ({ number, name }) => ({ number, name, callee: await readCallee(desk, journey, number) })));
  const versions = read.flatMap(({ number, name, callee }): Callable['versions'] => {
    if (!callee || calledBy(callee.plan).includes(caller.id) || depthWith(callee.plan) > CALL_DEPTH_LIMIT) return [];
    return [{ number, name: name || null, outcomes: outcomesOf(callee.plan), steps: Object.keys(callee.plan.steps).length }];
  });
  if (versions.length === 0) return null;
  const live = callableLive(journey);
  return { journey: journey.id, name: journey.name, live: versions.some(({ number }) => number === live) ? live : null, versions };
}

/** One of them whole, to check a drawing by that calls it. @throws Problem `notFound` */
export async function readCallable(desk: Desk, id: string, number: number): Promise<AnswerOf<Endpoints['callee']>> {
  const journey = await findJourney(desk, id);
  const callee = await readCallee(desk, journey, number);
  if (!callee) throw new Problem('notFound', message('engine.journey.unknownVersion', { number }));
  return { journey: journey.id, version: callee.version, plan: { ...callee.plan } };
}
