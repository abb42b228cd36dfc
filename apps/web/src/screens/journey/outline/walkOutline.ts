import type { OutlineFolding } from './useFolding.ts';
import type { OutlineRow } from './rowsOf.ts';

/** What an arrow does in the outline: leads to a row, or opens or closes the one that one is at. */
export type OutlineMove =
  { readonly type: 'go'; readonly row: OutlineRow } | { readonly type: 'fold'; readonly key: string; readonly close: boolean };

/** Down and up go from line to line; right opens a branch or goes into it, left closes it or goes out of it. */
export function walkOutline(key: string, row: OutlineRow, { seen, parents, isFolded }: OutlineFolding): OutlineMove | null {
  // A heading is read in passing; nothing can be done there.
  const lines = seen.filter(({ type }) => type !== 'heading');
  const at = lines.findIndex((line) => line.key === row.key);
  const to = (line: OutlineRow | undefined): OutlineMove | null => (line ? { type: 'go', row: line } : null);
  const isParent = parents.has(row.key);
  switch (key) {
    case 'ArrowDown':
      return to(lines[at + 1]);
    case 'ArrowUp':
      return to(lines[at - 1]);
    case 'Home':
      return to(lines[0]);
    case 'End':
      return to(lines.at(-1));
    case 'ArrowRight':
      if (!isParent) return null;
      return isFolded(row.key) ? { type: 'fold', key: row.key, close: false } : to(lines[at + 1]);
    case 'ArrowLeft':
      if (isParent && !isFolded(row.key)) return { type: 'fold', key: row.key, close: true };
      return to(lines.find((line) => line.key === row.under));
    default:
      return null;
  }
}
