import { formatInstant, message } from '@makegood/base';
import { canonicalLine } from '@makegood/simulation';
import { StoreError, storeTexts } from '@makegood/store';
import { CommandFailure } from '../failure.ts';
import { readJson, tell } from '../input.ts';
import { readPlan } from '../run/read-plan.ts';
import { readStory } from '../run/read-story.ts';
import { readSubject } from '../run/read-subject.ts';
import { runJourney } from '../run/run-journey.ts';
import type { RunOptions } from '../run/run-options.ts';

/** @throws CommandFailure */
export async function runFiles({
  journey,
  journeys,
  account,
  events,
  from,
  until,
  host,
  also,
  language: locale,
}: RunOptions): Promise<void> {
  if (until < from) throw new CommandFailure(2, '--until lies before --from.');
  const plan = await readPlan(journey, { locale, journeys });
  const standing = readSubject(await readJson(account), account, locale);
  const others = await Promise.all(also.map((file) => readPlan(file, { locale, journey: plan.journey, journeys })));
  const story = events === undefined ? [] : await readStory(events, { locale, journey: plan.journey, journeys });
  const trace = await runJourney({ plan, standing, story, from, until, host, also: others }).catch((error: unknown) => {
    if (error instanceof StoreError) throw new CommandFailure(3, tell(storeTexts, locale, message(error.said.id, error.said.values)));
    throw error;
  });
  for (const entry of trace) console.log(canonicalLine(entry));
  console.error(`${trace.length} entries, the last at ${formatInstant(trace.at(-1)?.at ?? from)}`);
}
