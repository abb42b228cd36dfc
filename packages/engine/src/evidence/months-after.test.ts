import { parseLocalDate } from '@makegood/base';
import { expect, it } from 'vitest';
import { monthsAfter } from './months-after.ts';

it.each([
  ['2026-11-16', 36, '2029-11-16'],
  ['2026-01-31', 1, '2026-02-28'],
  ['2023-12-31', 2, '2024-02-29'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2026-10-31', 13, '2027-11-30'],
])('%s and %i months is %s', (from, months, until) => {
  const date = parseLocalDate(from);
  expect(date && monthsAfter(date, months)).toBe(until);
});
