import { contentHash } from '@makegood/base/hash';
import { parseInstant, type Instant } from '@makegood/base';
import { readHappening, readSubject, runJourney, type Run, type RunHost } from '@makegood/cli';
import { releaseReferences } from '@makegood/engine';
import { compile, type Callees, type JourneyDocument } from '@makegood/journey';
import type { Plan } from '@makegood/journey/core';
import { canonicalTrace } from '@makegood/simulation';
import type { Scenario } from './scenario.ts';

export type Ran = {
  /** The canonical trace as text. */
  readonly trace: string;
  /** What reached the debtor's phone and mailbox: `channel at instant`, in order. */
  readonly received: readonly string[];
};

export type RunOptions = Pick<Run, 'around' | 'openHost' | 'afterwards'>;

export async function runScenario(scenario: Scenario, host: RunHost, options: RunOptions = {}): Promise<Ran> {
  const { journey, subject, story, published = {}, calls = {}, tampered = (plan: Plan) => plan } = scenario;
  const callees = publishedInTurn(calls);
  const load = (name: string): Promise<Plan> => {
    const document = published[name];
    return document ? Promise.resolve(planOf(document, callees)) : Promise.reject(new Error(`There is no document ${name}`));
  };
  let received: readonly string[] = [];
  const trace = await runJourney({
    ...options,
    plan: rehashed(tampered(planOf(journey, callees))),
    standing: readSubject(subject, 'subject', 'en'),
    story: await Promise.all(story.map((line, index) => readHappening(line, index + 1, load))),
    from: at(scenario.from),
    until: at(scenario.until),
    host,
    async afterwards(world) {
      const { store, cast } = world;
      const messages = await store.ledger.messagesOfPerson(cast.workspace, cast.person);
      received = messages
        .filter((message) => message.direction === 'outbound' && message.arrivedAt !== null)
        .map((message) => `${message.channel} at ${new Date(message.at).toISOString()}`);
      await options.afterwards?.(world);
    },
  });
  return { trace: canonicalTrace(trace), received };
}

function publishedInTurn(calls: Readonly<Record<string, JourneyDocument>>): Callees {
  return Object.entries(calls).reduce<Callees>(
    (before, [journey, document]) => [...before, { journey, version: 1, live: true, plan: planOf(document, before, journey) }],
    [],
  );
}

function planOf(document: JourneyDocument, callees: Callees, journey = 'jny_run'): Plan {
  const compiled = compile(document, { journey, packs: releaseReferences(), callees });
  if (compiled.ok) return compiled.value;
  throw new Error(`It does not compile: ${compiled.error.map(({ id, step }) => `${id} at ${step}`).join(', ')}`);
}

function rehashed({ hash: _, ...content }: Plan): Plan {
  return { ...content, hash: contentHash(content) };
}

export function at(text: string): Instant {
  const instant = parseInstant(text);
  if (instant === null) throw new Error(`Not an instant: ${text}`);
  return instant;
}
