/** A small seeded generator (mulberry32): the same files on every machine. */
export function dice(seed: number): {
  below: (n: number) => number;
  one: <T>(list: readonly T[]) => T;
  chance: (share: number) => boolean;
} {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (n: number) => Math.floor(next() * n);
  const one = <T>(list: readonly T[]): T => {
    const item = list[below(list.length)];
    if (item === undefined) throw new RangeError('Nothing to choose from');
    return item;
  };
  return { below, one, chance: (share) => next() < share };
}
