import { newId, type Id, type IdKind } from '@makegood/base';
import { contentHash } from '@makegood/base/hash';

/** An id that follows from what it is for: asked twice for the same thing, the same row is meant, on every host. */
export function derivedId<Kind extends IdKind>(kind: Kind, of: string): Id<Kind> {
  const digits = contentHash(of).slice('sha256:'.length);
  return newId(
    kind,
    Uint8Array.from({ length: 16 }, (_, index) => Number.parseInt(digits.slice(2 * index, 2 * index + 2), 16)),
  );
}
