/**
 * What a condition says about an instant: whether it holds, and until when the answer certainly stays the same
 * (`Infinity`: for ever, if nothing but time changes). `unknown` when a fact is missing. The second part is what makes
 * the earliest lawful instant exact: a rule objects at least until its answer may change. It is a question of its own
 * because most contacts are allowed, and then nobody asks it.
 */
export type Answer = { readonly holds: boolean | 'unknown'; readonly until: () => number };

const forever = (): number => Infinity;

export const ALWAYS: Answer = { holds: true, until: forever };
export const NEVER: Answer = { holds: false, until: forever };
export const UNKNOWN: Answer = { holds: 'unknown', until: forever };

export const fixed = (holds: boolean): Answer => (holds ? ALWAYS : NEVER);

/** True before the instant, false from it on. */
export const before = (at: number, end: number): Answer => (at < end ? { holds: true, until: () => end } : NEVER);

/** False if any is false; else unknown if any is unknown. A false conjunction stays false as long as one false part does. */
export function allOf(answers: readonly Answer[]): Answer {
  const [only] = answers;
  if (answers.length === 1 && only) return only;
  let holds: boolean | 'unknown' = true;
  for (const answer of answers) {
    if (answer.holds === false) {
      holds = false;
      break;
    }
    if (answer.holds === 'unknown') holds = 'unknown';
  }
  return { holds, until: () => (holds === false ? latestOfFalse(answers) : earliestOf(answers)) };
}

function latestOfFalse(answers: readonly Answer[]): number {
  let latest = -Infinity;
  for (const answer of answers) if (answer.holds === false) latest = Math.max(latest, answer.until());
  return latest;
}

function earliestOf(answers: readonly Answer[]): number {
  let earliest = Infinity;
  for (const answer of answers) earliest = Math.min(earliest, answer.until());
  return earliest;
}

export const notOf = (answer: Answer): Answer => ({
  holds: answer.holds === 'unknown' ? 'unknown' : !answer.holds,
  until: answer.until,
});

/** By De Morgan, so that the three values and the times cannot diverge from {@link allOf}. */
export const anyOf = (answers: readonly Answer[]): Answer => notOf(allOf(answers.map(notOf)));
