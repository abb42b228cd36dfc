import type { ImportMapping } from '@makegood/contract';

/** The field that a column feeds; null when it is not used. */
export const fieldOfColumn = (mapping: ImportMapping, column: number): string | null =>
  Object.entries(mapping.columns).find(([, index]) => index === column)?.[0] ?? null;

/** Lets a column feed a field (or none). The field leaves the column that fed it before, the column its former field. */
export function withField(mapping: ImportMapping, column: number, field: string | null): ImportMapping {
  const kept = Object.entries(mapping.columns).filter(([name, index]) => index !== column && name !== field);
  return { ...mapping, columns: Object.fromEntries(field === null ? kept : [...kept, [field, column]]) };
}
