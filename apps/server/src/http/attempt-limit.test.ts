import { expect, it } from 'vitest';
import { attemptLimit } from './attempt-limit.ts';

it('counts tries over a sliding window, each key by itself', () => {
  let now = 0;
  const limit = attemptLimit({ tries: 3, within: 1_000 }, () => now);
  for (now = 0; now < 300; now += 100) expect(limit.allows('a')).toBe(true);
  expect(limit.allows('a')).toBe(false);
  expect(limit.allows('b')).toBe(true);
  now = 999;
  expect(() => limit.take('a')).toThrow(
    expect.objectContaining({ code: 'tooMany', said: { id: 'engine.problem.tooMany', values: { seconds: 1 } } }),
  );
  // The first of the three is a second old now; the other two still count.
  now = 1_000;
  expect(limit.allows('a')).toBe(true);
  expect(limit.allows('a')).toBe(false);
});

it('is not filled up by keys that somebody makes up', () => {
  let now = 0;
  const limit = attemptLimit({ tries: 1, within: 10 }, () => now);
  for (; now < 30_000; now += 1) limit.allows(`made-up-${now}`);
  expect(limit.allows('made-up-29999')).toBe(false);
  expect(limit.allows('made-up-1')).toBe(true);
});
