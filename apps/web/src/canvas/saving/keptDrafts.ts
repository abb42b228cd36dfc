import { parseDocument, type JourneyDocument } from '@makegood/journey';
import { z } from 'zod';

/** What was drawn and is not saved yet: with what it was drawn on, so that it can be worked into what others saved since. */
export type KeptDraft = {
  /** As it was saved last. */
  readonly base: JourneyDocument;
  readonly revision: number;
  readonly drawn: JourneyDocument;
  /** Epoch milliseconds of this browser. */
  readonly at: number;
};

/** Where a browser keeps one draft that could not be saved. Everything happens at once, so that closing the page loses nothing. */
export type KeptDrafts = {
  read(): KeptDraft | null;
  /** False when there is no room; what is drawn then lives only as long as the page. */
  keep(draft: KeptDraft): boolean;
  forget(): void;
};

export type Place = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const keptSchema = z.object({ base: z.unknown(), revision: z.int().min(1), drawn: z.unknown(), at: z.number() });

function parse(text: string): KeptDraft | null {
  const found = keptSchema.safeParse(JSON.parse(text));
  if (!found.success) return null;
  const [base, drawn] = [parseDocument(found.data.base), parseDocument(found.data.drawn)];
  return base.ok && drawn.ok ? { ...found.data, base: base.value, drawn: drawn.value } : null;
}

/**
 * Keeps the draft of one journey for one person in the browser's own storage. It outlives a reload, a crash and a
 * sign-in that ended; the next person at the same browser does not see it. `placeOf` may throw: storage can be forbidden.
 */
export function keptDraftsIn(placeOf: () => Place, of: { readonly user: string; readonly journey: string }): KeptDrafts {
  const key = `makegood.draft.${of.user}.${of.journey}`;
  return {
    read() {
      try {
        const text = placeOf().getItem(key);
        return text === null ? null : parse(text);
      } catch {
        return null;
      }
    },
    keep(draft) {
      try {
        placeOf().setItem(key, JSON.stringify(draft));
        return true;
      } catch {
        return false;
      }
    },
    forget() {
      try {
        placeOf().removeItem(key);
      } catch {
        // Storage that cannot be written to holds nothing that could be forgotten.
      }
    },
  };
}
