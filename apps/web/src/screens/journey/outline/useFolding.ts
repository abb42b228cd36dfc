import { useCallback, useMemo, useState } from 'react';
import type { OutlineRow } from './rowsOf.ts';

export type OutlineFolding = {
  /** What is to be seen: the rows that are inside of nothing folded. */
  readonly seen: readonly OutlineRow[];
  /** Keys of rows that have others inside. */
  readonly parents: ReadonlySet<string>;
  readonly isFolded: (key: string) => boolean;
  readonly fold: (key: string, folded: boolean) => void;
  /** Unfolds all that a row is inside of. */
  readonly reveal: (key: string) => void;
};

/** Which branches of the outline are closed. Kept by row, so that an edit elsewhere opens nothing. */
export function useFolding(rows: readonly OutlineRow[]): OutlineFolding {
  const [folded, setFolded] = useState<ReadonlySet<string>>(() => new Set());
  const fold = useCallback((key: string, close: boolean) => {
    setFolded((before) => {
      const after = new Set(before);
      if (close) after.add(key);
      else after.delete(key);
      return after;
    });
  }, []);
  const parents = useMemo(() => new Set(rows.flatMap(({ under }) => under ?? [])), [rows]);
  const seen = useMemo(() => seenRows(rows, folded), [rows, folded]);
  const reveal = useCallback(
    (key: string) => {
      const byKey = new Map(rows.map((row) => [row.key, row]));
      setFolded((before) => {
        const after = new Set(before);
        for (let above = byKey.get(key)?.under; above; above = byKey.get(above)?.under) after.delete(above);
        return after.size === before.size ? before : after;
      });
    },
    [rows],
  );
  return useMemo(() => ({ seen, parents, isFolded: (key) => folded.has(key), fold, reveal }), [seen, parents, folded, fold, reveal]);
}

function seenRows(rows: readonly OutlineRow[], folded: ReadonlySet<string>): readonly OutlineRow[] {
  if (folded.size === 0) return rows;
  const hidden = new Set<string>();
  return rows.filter((row) => {
    const isHidden = row.under !== null && (folded.has(row.under) || hidden.has(row.under));
    if (isHidden) hidden.add(row.key);
    return !isHidden;
  });
}
