import type { Json } from '@makegood/base';

/** A text in the detail of a line of a trace; null when there is none by this name. */
export function textIn(detail: Json, name: string): string | null {
  const value = memberOf(detail, name);
  return typeof value === 'string' ? value : null;
}

export function memberOf(detail: Json, name: string): Json | undefined {
  if (typeof detail !== 'object' || detail === null || Array.isArray(detail)) return undefined;
  return Object.entries(detail).find(([key]) => key === name)?.[1];
}
