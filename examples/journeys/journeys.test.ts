import { readdirSync, readFileSync } from 'node:fs';
import { check, compile, parseDocument } from '@makegood/journey';
import { describe, expect, it } from 'vitest';

const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.json'));

describe('example journeys', () => {
  it('are there', () => expect(files.length).toBeGreaterThanOrEqual(3));
  it.each(files)('%s has nothing to find and compiles', (name) => {
    const parsed = parseDocument(JSON.parse(readFileSync(`${import.meta.dirname}/${name}`, 'utf8')));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
    expect(check(parsed.value)).toEqual([]);
    expect(compile(parsed.value, { journey: 'jny_example', packs: [] }).ok).toBe(true);
  });
});
