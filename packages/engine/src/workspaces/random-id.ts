import { newId, type Id, type IdKind } from '@makegood/base';

/** Bytes that one id takes. */
const SIZE = 16;
/** Asking the system for bytes costs more than the rest of an id, so they are asked for by the page. */
const page = new Uint8Array(SIZE * 256);
let next = page.length;
/** The first six characters, of five bits each: the second in which an id was made, the same again after 34 years. */
const time = new Uint8Array(6);
let second = -1;

/**
 * An id for a thing that a person or the outside world brings in. What a journey does gets derived keys instead. It
 * begins with the second in which it was made, so that what is written together lies together in the store's indexes:
 * with wholly random ids every part of a large import would touch every page of them. The other 50 bits are random.
 */
export function randomId<Kind extends IdKind>(kind: Kind): Id<Kind> {
  if (next === page.length) {
    crypto.getRandomValues(page);
    next = 0;
  }
  const bytes = page.subarray(next, next + SIZE);
  next += SIZE;
  tell(Math.floor(Date.now() / 1000));
  bytes.set(time);
  return newId(kind, bytes);
}

function tell(now: number): void {
  if (now === second) return;
  second = now;
  for (let place = time.length - 1, rest = now; place >= 0; place -= 1, rest = Math.floor(rest / 32)) time[place] = rest % 32;
}
