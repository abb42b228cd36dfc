import { globSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/provision/root.ts';
import { importsOf } from './runtime-imports.ts';

const sources = globSync(['{packages,apps,scripts,tests,examples}/**/*.{ts,tsx,mjs}', 'workflows/**/*.ts'], {
  cwd: root,
  exclude: (path) => /node_modules|dist/.test(path),
}).map((path) => path.split(sep).join('/'));

/** What each file imports of its own room, types too: who cannot read one file without the other has one file. */
const known = new Set(sources);
const importedBy = new Map(
  sources.map((file) => [
    file,
    importsOf(file)
      .filter(({ specifier }) => specifier.startsWith('.'))
      .map(({ specifier }) =>
        relative(root, join(root, dirname(file), specifier))
          .split(sep)
          .join('/'),
      )
      .filter((target) => known.has(target)),
  ]),
);

/** One cycle for every import that leads back into the files that led to it. */
function cyclesIn(graph: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const done = new Set<string>();
  const cycles: (readonly string[])[] = [];
  const follow = (file: string, path: readonly string[]): void => {
    const begins = path.indexOf(file);
    if (begins >= 0) cycles.push([...path.slice(begins), file]);
    if (begins >= 0 || done.has(file)) return;
    for (const next of graph.get(file) ?? []) follow(next, [...path, file]);
    done.add(file);
  };
  for (const file of graph.keys()) follow(file, []);
  return cycles;
}

describe('imports between files', () => {
  it('never lead back to where they began', () => {
    expect(cyclesIn(importedBy).map((cycle) => cycle.join(' → '))).toEqual([]);
  });

  it('are found where they do', () => {
    const graph = new Map([
      ['a', ['b', 'd']],
      ['b', ['c']],
      ['c', ['b', 'd']],
      ['d', []],
    ]);
    expect(cyclesIn(graph)).toEqual([['b', 'c', 'b']]);
    expect(cyclesIn(new Map([['self', ['self']]]))).toEqual([['self', 'self']]);
  });

  it('are looked for among the files that there are', () => {
    expect([...importedBy.values()].flat().length).toBeGreaterThan(1_000);
  });
});
