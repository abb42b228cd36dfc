import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { compile } from '../compile.ts';
import { parseDocument } from './parse.ts';
import type { JourneyDocument } from './schema.ts';

/** What each version really stored. A fixture never changes; a new form of the document adds one. */
const stored = (version: number): unknown =>
  JSON.parse(readFileSync(new URL(`./fixtures/version-${version}.json`, import.meta.url), 'utf8'));

function read(input: unknown): JourneyDocument {
  const parsed = parseDocument(input);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

const hashOf = (document: JourneyDocument): string => {
  const plan = compile(document, { journey: 'jny_test', packs: [] });
  if (!plan.ok) throw new Error(JSON.stringify(plan.error));
  return plan.value.hash;
};

it('a document of version 1 opens, compiles to the plan that it had, and keeps its notes', () => {
  const before = stored(1);
  const document = read(before);
  expect(document).toMatchObject({ schemaVersion: 2, phases: {} });
  expect(Object.values(document.notes)).toEqual([
    { text: 'Agreed with the bank on 3 March.', step: 'start', at: { x: 284, y: 0 } },
    { text: 'Was three days until June.', step: 'wait', at: { x: 284, y: 0 } },
  ]);
  expect(hashOf(document)).toBe('sha256:8dcba20a4e9cbeb4c62f0506abc544b7d35e28847ec2c11827977c5b135abb60');
  expect(before).toEqual(stored(1));
});

it('a document of version 2 is read as it stands', () => expect(read(stored(2))).toEqual(stored(2)));

it('where things stand, notes and phases change nothing of the plan', () => {
  const document = read(stored(1));
  const moved: JourneyDocument = {
    ...document,
    steps: Object.fromEntries(
      Object.entries(document.steps).map(([id, step]) => [id, { ...step, at: { x: step.at.x + 40, y: step.at.y * 2 }, phase: 'p' }]),
    ),
    notes: { other: { text: 'Something else', step: null, at: { x: 1, y: 2 } } },
    phases: { p: { name: 'All of it', collapsed: true } },
  };
  expect(hashOf(read(JSON.parse(JSON.stringify(moved))))).toBe(hashOf(document));
});

it.each([
  ['of a newer version', { ...Object(stored(2)), schemaVersion: 3 }, 'newer'],
  ['with a field that nobody knows', { ...Object(stored(2)), colour: 'red' }, 'invalid'],
  ['with a step that is half skipped', JSON.parse(JSON.stringify(stored(2)).replace('"skipped":true', '"skipped":false')), 'invalid'],
  ['with a note on a step of no name', JSON.parse(JSON.stringify(stored(2)).replace('"step":"start"', '"step":"__proto__"')), 'invalid'],
  ['that is no object', [], 'invalid'],
])('a document %s is refused', (_, input, type) => expect(parseDocument(input)).toMatchObject({ ok: false, error: { type } }));
