type Steps = Readonly<Record<string, { readonly kind: string; readonly name: string }>>;

/** Where people who stand at a step of an old version go on in the new one. */
export type StepMap = {
  /** Old step → new step. */
  readonly to: Readonly<Record<string, string>>;
  /** Old steps for which a person has to say it, because nothing in the new version is plainly the same. */
  readonly unmapped: readonly string[];
};

/**
 * A suggestion: the step of the same id and kind, else the one new step of the same kind and name, which somebody drew
 * again. Takes documents as well as plans.
 */
export function stepMap(before: { readonly steps: Steps }, after: { readonly steps: Steps }): StepMap {
  const to: Record<string, string> = {};
  const unmapped: string[] = [];
  for (const [id, step] of Object.entries(before.steps)) {
    const target = after.steps[id]?.kind === step.kind ? id : drawnAgain(id, before.steps, after.steps);
    if (target === null) unmapped.push(id);
    else to[id] = target;
  }
  return { to, unmapped };
}

function drawnAgain(id: string, before: Steps, after: Steps): string | null {
  const gone = before[id];
  const alike = (steps: Steps, others: Steps) =>
    Object.entries(steps).filter(
      ([other, step]) => step.kind === gone?.kind && step.name === gone.name && others[other]?.kind !== step.kind,
    );
  const candidates = alike(after, before);
  const target = candidates[0];
  // Two of one name, before or after: whoever guesses sends people to the wrong one.
  return target && candidates.length === 1 && alike(before, after).length === 1 ? target[0] : null;
}
