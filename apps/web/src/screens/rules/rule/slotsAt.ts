import type { Slot } from '@makegood/rules';

/** The name of the pack's dated number that a value refers to. */
export function parameterIn(value: Slot['value']): string | null {
  if (typeof value !== 'object' || value === null) return null;
  if ('parameter' in value && typeof value.parameter === 'string') return value.parameter;
  return 'length' in value ? parameterIn(value.length ?? null) : null;
}

/** The number of a count, a duration or a window, where it stands plainly. */
export function plainNumber(value: Slot['value']): number | null {
  if (typeof value === 'number') return value;
  return typeof value === 'object' && value !== null && 'length' in value && typeof value.length === 'number' ? value.length : null;
}

const within = (path: string, outer: string): boolean => path.startsWith(`${outer}.`) || path.startsWith(`${outer}[`);

/**
 * The slots behind a marked stretch of a sentence: the one of that place, otherwise those inside it, otherwise the one
 * around it. Dated numbers have an editor of their own.
 */
export function slotsAt(path: string, slots: readonly Slot[]): readonly Slot[] {
  const own = slots.filter(({ part }) => part !== 'parameter');
  const exact = own.filter((slot) => slot.path === path);
  if (exact.length > 0) return exact;
  const inside = own.filter((slot) => within(slot.path, path));
  if (inside.length > 0) return inside;
  return own
    .filter((slot) => within(path, slot.path))
    .sort((a, b) => b.path.length - a.path.length)
    .slice(0, 1);
}
