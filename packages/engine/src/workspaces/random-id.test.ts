import { parseId } from '@makegood/base';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { randomId } from './random-id.ts';

afterEach(() => void vi.useRealTimers());

describe('ids', () => {
  it('are each another one, and are ids', () => {
    const ids = Array.from({ length: 20_000 }, () => randomId('person'));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => parseId('person', id) === id)).toBe(true);
  });

  it('of a later second come later', () => {
    vi.useFakeTimers();
    const ids = [0, 1, 31, 32, 1_024, 86_400, 31_536_000].map((seconds) => {
      vi.setSystemTime(Date.UTC(2026, 10, 23) + seconds * 1_000);
      return randomId('account');
    });
    expect(ids.toSorted()).toEqual(ids);
  });
});
