import { issueAt, pathText, type Issue } from './issue.ts';

/** Deeper than any condition that a person can read. */
const DEEPEST = 40;
/** Values in a document: the largest of our own packs has a tenth of it. */
const MOST_VALUES = 200_000;

type Step = { readonly value: object; readonly path: readonly PropertyKey[] };

/**
 * Whether a document is small enough to be looked at further: schemas, hashes and JSON follow its depth with calls of
 * their own, so one made to be too deep would end the process instead of being refused. Null when it is.
 */
export function tooLargeToRead(document: unknown): Issue | null {
  const open: Step[] = isObject(document) ? [{ value: document, path: [] }] : [];
  let values = 0;
  for (let step = open.pop(); step; step = open.pop()) {
    const { value, path } = step;
    if (path.length > DEEPEST) return issueAt(pathText(path.slice(0, 4)), 'deep', { levels: String(DEEPEST) });
    const members: readonly (readonly [PropertyKey, unknown])[] = Array.isArray(value)
      ? value.map((member: unknown, index) => [index, member])
      : Object.entries(value);
    values += members.length;
    if (values > MOST_VALUES) return issueAt('', 'large', { values: String(MOST_VALUES) });
    for (const [key, member] of members) if (isObject(member)) open.push({ value: member, path: [...path, key] });
  }
  return null;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
