import { instant } from '@makegood/base';
import { advance, newState, wakeAt, type Command, type EnrolmentState, type JourneyEvent, type Plan } from '@makegood/journey/core';
import type { Benchmark, Measure } from '../support/benchmark.ts';
import { interleavedRounds } from '../support/interleaved-rounds.ts';
import { answerTo } from './journeys/answers.ts';
import { longJourney, planOf } from './journeys/long-journey.ts';

const START = instant(Date.UTC(2026, 10, 10, 15));
/** Steps walked through in a round, whatever the journey's length. */
const STEPS_A_ROUND = 30_000;

/** The interpreter alone: whole lives of enrolments, from trigger to exit, effects answered at once. */
const benchmark: Benchmark = {
  name: 'core',
  async run() {
    const plans = [6, 20, 500].map((steps) => ({ steps, plan: planOf(longJourney(steps)) }));
    const contenders = Object.fromEntries(plans.map(({ steps, plan }) => [`${steps}`, () => microsecondsPerStep(plan, steps)]));
    const rounds = await interleavedRounds(contenders, { rounds: 7, warmUp: 2 });
    return plans.map(({ steps }): Measure => ({
      name: `core, journey of ${steps} steps`,
      value: rounds[`${steps}`]?.median ?? NaN,
      unit: 'µs/node',
      floor: null,
      ratio: null,
    }));
  },
};
export default benchmark;

function microsecondsPerStep(plan: Plan, steps: number): number {
  const lives = Math.ceil(STEPS_A_ROUND / steps);
  const begun = performance.now();
  for (let life = 0; life < lives; life += 1) {
    const visited = live(plan, `enr_${life}`);
    if (visited !== steps) throw new Error(`${visited} steps were walked through, not ${steps}`);
  }
  return ((performance.now() - begun) * 1000) / (lives * steps);
}

/** One enrolment from its beginning to its end. Returns how many steps it entered. */
function live(plan: Plan, enrolment: string): number {
  let state: EnrolmentState = newState({ enrolment, account: 'acc_bench', person: 'per_bench', plan: plan.hash, at: START });
  const open: Command[] = [];
  const feed = (event: JourneyEvent): void => {
    const next = advance(plan, state, event);
    state = next.state;
    open.push(...next.commands);
  };
  feed({ type: 'enrolled', id: 'enrolled', at: START });
  for (;;) {
    for (let command = open.shift(); command; command = open.shift())
      feed({ type: 'result', id: `result:${command.key}`, key: command.key, at: state.at, result: answerTo(command) });
    const due = wakeAt(state);
    if (due === null) return state.visit;
    feed({ type: 'tick', id: `tick:${due}`, at: due });
  }
}
