/** Runs what belongs to one key one after the other, and what belongs to different keys side by side. */
export function keyedLock(): <Value>(key: string, run: () => Promise<Value>) => Promise<Value> {
  const tails = new Map<string, Promise<unknown>>();
  return async (key, run) => {
    const before = tails.get(key) ?? Promise.resolve();
    // What failed before has told its own caller; the next in line runs all the same.
    const turn = before.then(run, run);
    const tail = turn.catch(() => undefined);
    tails.set(key, tail);
    try {
      return await turn;
    } finally {
      if (tails.get(key) === tail) tails.delete(key);
    }
  };
}
