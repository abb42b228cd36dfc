/** What one contender reached over all rounds. */
export interface Rounds {
  readonly median: number;
  readonly lowest: number;
  readonly highest: number;
}

/**
 * Measures several ways of doing the same work fairly on a machine that is never quite still: every round measures each
 * contender once, every round begins with another one, and each is judged by its median. A contender returns its own
 * figure (a rate or a time). The first `warmUp` rounds are thrown away.
 */
export async function interleavedRounds<Name extends string>(
  contenders: Readonly<Record<Name, () => number | Promise<number>>>,
  { rounds = 5, warmUp = 1 }: { readonly rounds?: number; readonly warmUp?: number } = {},
): Promise<Record<Name, Rounds>> {
  const names = Object.keys(contenders).filter((name): name is Name => name in contenders);
  const figures = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = -warmUp; round < rounds; round += 1) {
    const first = (round + warmUp) % names.length;
    for (const name of [...names.slice(first), ...names.slice(0, first)]) {
      globalThis.gc?.();
      const figure = await contenders[name]();
      if (round >= 0) figures.get(name)?.push(figure);
    }
  }
  const result: Partial<Record<Name, Rounds>> = {};
  for (const [name, values] of figures) result[name] = summary(values);
  if (!isComplete(result, names)) throw new Error('a contender was not measured');
  return result;
}

function isComplete<Name extends string>(result: Partial<Record<Name, Rounds>>, names: readonly Name[]): result is Record<Name, Rounds> {
  return names.every((name) => result[name] !== undefined);
}

function summary(values: readonly number[]): Rounds {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  const lower = sorted.length % 2 === 1 ? upper : sorted[middle - 1];
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  if (upper === undefined || lower === undefined || lowest === undefined || highest === undefined)
    throw new Error('measure at least one round');
  return { median: (lower + upper) / 2, lowest, highest };
}
