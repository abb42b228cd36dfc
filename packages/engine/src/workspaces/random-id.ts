import { newId, type Id, type IdKind } from '@makegood/base';

/** Bytes that one id takes. */
const SIZE = 16;
/** Asking the system for bytes costs more than the rest of an id, so they are asked for by the page. */
const page = new Uint8Array(SIZE * 256);
let next = page.length;

/** An id for a thing that a person or the outside world brings in. What a journey does gets derived keys instead. */
export function randomId<Kind extends IdKind>(kind: Kind): Id<Kind> {
  if (next === page.length) {
    crypto.getRandomValues(page);
    next = 0;
  }
  const bytes = page.subarray(next, next + SIZE);
  next += SIZE;
  return newId(kind, bytes);
}
