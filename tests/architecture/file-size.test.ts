import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/provision/root.ts';
import { isForTests } from './is-for-tests.ts';
import reasons from './long-files.json' with { type: 'json' };

const most = 300;
/** Tests are read a case at a time, and a table of cases is better whole. */
const mostForTests = 500;

const sources = globSync(['{packages,apps,scripts,tests,examples}/**/*.{ts,tsx,mjs}', 'workflows/**/*.ts', '*.{ts,mjs}'], {
  cwd: root,
  exclude: (path) => /node_modules|dist/.test(path),
});
const limitOf = (file: string) => (isForTests(file) ? mostForTests : most);
const linesOf = (file: string) => readFileSync(join(root, file), 'utf8').trimEnd().split('\n').length;
const long = sources.filter((file) => linesOf(file) > limitOf(file));

/** A reason is given for a file, or for a folder by a path that ends in a slash. */
const coveredBy = (path: string) => (file: string) => (path.endsWith('/') ? file.startsWith(path) : file === path);

describe('files stay small', () => {
  it(`a file of over ${most} lines, or a test of over ${mostForTests}, has a reason in long-files.json`, () => {
    const unexplained = long.filter((file) => !Object.keys(reasons).some((path) => coveredBy(path)(file)));
    expect(unexplained.map((file) => `${file} (${linesOf(file)})`)).toEqual([]);
  });

  it('a reason is a sentence, and still needed', () => {
    for (const [path, reason] of Object.entries<string>(reasons)) {
      expect(long.some(coveredBy(path)), `${path} is not long any more: remove it from long-files.json`).toBe(true);
      expect(reason.length, path).toBeGreaterThan(20);
    }
  });

  it('looks at the files that there are', () => {
    expect(sources.length).toBeGreaterThan(50);
  });
});
