/**
 * What a condition says about an instant: whether it holds, and until when the answer certainly stays the same
 * (`Infinity`: for ever, if nothing but time changes). `unknown` when a fact is missing. The second part is what makes
 * the earliest lawful instant exact: a rule objects at least until its answer may change.
 */
export type Answer = { readonly holds: boolean | 'unknown'; readonly until: number };

export const ALWAYS: Answer = { holds: true, until: Infinity };
export const NEVER: Answer = { holds: false, until: Infinity };
export const UNKNOWN: Answer = { holds: 'unknown', until: Infinity };

export const fixed = (holds: boolean): Answer => (holds ? ALWAYS : NEVER);

/** False if any is false; else unknown if any is unknown. A false conjunction stays false as long as one false part does. */
export function allOf(answers: readonly Answer[]): Answer {
  let holds: boolean | 'unknown' = true;
  let trueUntil = Infinity;
  let falseUntil = -Infinity;
  for (const answer of answers) {
    if (answer.holds === false) {
      holds = false;
      falseUntil = Math.max(falseUntil, answer.until);
    } else if (answer.holds === 'unknown' && holds === true) holds = 'unknown';
    trueUntil = Math.min(trueUntil, answer.until);
  }
  return { holds, until: holds === false ? falseUntil : trueUntil };
}

export const notOf = (answer: Answer): Answer => ({
  holds: answer.holds === 'unknown' ? 'unknown' : !answer.holds,
  until: answer.until,
});

/** By De Morgan, so that the three values and the times cannot diverge from {@link allOf}. */
export const anyOf = (answers: readonly Answer[]): Answer => notOf(allOf(answers.map(notOf)));

/** The same answer, but not vouched for beyond an instant. */
export const cappedAt = (answer: Answer, until: number): Answer => (answer.until <= until ? answer : { holds: answer.holds, until });
