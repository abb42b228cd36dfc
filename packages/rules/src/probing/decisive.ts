/** A condition over numbered leaves. */
export type Tree =
  { readonly all: readonly Tree[] } | { readonly any: readonly Tree[] } | { readonly not: Tree } | { readonly leaf: number };

export function valueOf(tree: Tree, values: readonly boolean[]): boolean {
  if ('leaf' in tree) return values[tree.leaf] ?? false;
  if ('not' in tree) return !valueOf(tree.not, values);
  return 'all' in tree ? tree.all.every((member) => valueOf(member, values)) : tree.any.some((member) => valueOf(member, values));
}

/** Beyond so many leaves the assignments are sampled around the usual one. */
const MOST_LEAVES = 12;

/**
 * Assignments of the other leaves under which one leaf decides the whole, those nearest to the usual values first: the
 * modified condition/decision criterion (Chilenski and Miller 1994). At most `most`.
 */
export function decisiveFor(tree: Tree, leaf: number, usual: readonly boolean[], most: number): readonly (readonly boolean[])[] {
  const others = usual.map((_, index) => index).filter((index) => index !== leaf);
  const found: { readonly values: readonly boolean[]; readonly distance: number }[] = [];
  for (const flipped of subsets(others)) {
    const values = usual.map((value, index) => (flipped.includes(index) ? !value : value));
    const on = values.map((value, index) => (index === leaf ? true : value));
    const off = values.map((value, index) => (index === leaf ? false : value));
    if (valueOf(tree, on) !== valueOf(tree, off)) found.push({ values, distance: flipped.length });
  }
  return found
    .sort((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ values }) => values);
}

/** Every subset of a short list; of a long one those of at most three. */
function* subsets(items: readonly number[]): Generator<readonly number[]> {
  if (items.length <= MOST_LEAVES) {
    for (let mask = 0; mask < 2 ** items.length; mask += 1) yield items.filter((_, index) => (mask >> index) & 1);
    return;
  }
  yield [];
  for (const [place, one] of items.entries()) {
    yield [one];
    for (const [next, two] of items.slice(place + 1).entries()) {
      yield [one, two];
      for (const three of items.slice(place + next + 2)) yield [one, two, three];
    }
  }
}
