import { canonicalJson } from '@makegood/base';
import type { JourneyDocument } from '../document/schema.ts';
import type { Choices, Conflict, Side } from './merge.ts';

/** One place in the three documents; undefined where it is not there. */
export type Three<T> = { readonly base: T | undefined; readonly mine: T | undefined; readonly theirs: T | undefined };

export type Sides = Three<JourneyDocument> & {
  readonly base: JourneyDocument;
  readonly mine: JourneyDocument;
  readonly theirs: JourneyDocument;
};

/** A merge at work: it knows whose word counts and gathers what has to be decided. */
export class Weaving {
  readonly conflicts: Conflict[] = [];
  readonly sides: Sides;
  readonly #choices: Choices;

  constructor(sides: Sides, choices: Choices) {
    this.sides = sides;
    this.#choices = choices;
  }

  /** What one side alone changed, or what both say alike; of two different changes the chosen one. */
  settle<T>(id: string, values: Three<T>, words: () => Omit<Conflict, 'id'>): T | undefined {
    const side = changedBy(values);
    return side === 'both' ? values[this.decide(id, words())] : values[side];
  }

  /** Notes a conflict and says whose word counts in it. */
  decide(id: string, words: Omit<Conflict, 'id'>): Side {
    this.conflicts.push({ id, ...words });
    return Object.hasOwn(this.#choices, id) ? (this.#choices[id] ?? 'theirs') : 'theirs';
  }
}

/** The side that has the last word by itself; *theirs* when nothing differs. */
export function changedBy<T>({ base, mine, theirs }: Three<T>): Side | 'both' {
  if (isSame(mine, theirs) || isSame(base, mine)) return 'theirs';
  return isSame(base, theirs) ? 'mine' : 'both';
}

export const isSame = (a: unknown, b: unknown): boolean =>
  a === b || (a !== undefined && b !== undefined && canonicalJson(a) === canonicalJson(b));

/** The keys of three maps: theirs first, in their order. */
export const keysOf = ({ base, mine, theirs }: Three<Readonly<Record<string, unknown>>>): string[] => [
  ...new Set([theirs, mine, base].flatMap((part) => Object.keys(part ?? {}))),
];

/** The same entry of three maps. */
export const entryOf = <T>({ base, mine, theirs }: Three<Readonly<Record<string, T>>>, key: string): Three<T> => ({
  base: own(base, key),
  mine: own(mine, key),
  theirs: own(theirs, key),
});

const own = <T>(map: Readonly<Record<string, T>> | undefined, key: string): T | undefined =>
  map !== undefined && Object.hasOwn(map, key) ? map[key] : undefined;

/** One part of each side. */
export const partOf = <T, Part>({ base, mine, theirs }: Three<T>, part: (of: T) => Part): Three<Part> => ({
  base: base === undefined ? undefined : part(base),
  mine: mine === undefined ? undefined : part(mine),
  theirs: theirs === undefined ? undefined : part(theirs),
});
