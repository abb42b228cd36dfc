/**
 * UTF-8 bytes of a text, written out because the core also runs where `TextEncoder` may be absent.
 * Lone surrogates become U+FFFD, as the encoding standard says.
 */
function utf8(text: string): number[] {
  const bytes: number[] = [];
  for (const character of text) {
    let point = character.codePointAt(0) ?? 0;
    if (point >= 0xd800 && point <= 0xdfff) point = 0xfffd;
    if (point < 0x80) bytes.push(point);
    else if (point < 0x800) bytes.push(0xc0 | (point >> 6), 0x80 | (point & 63));
    else if (point < 0x10000) bytes.push(0xe0 | (point >> 12), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63));
    else bytes.push(0xf0 | (point >> 18), 0x80 | ((point >> 12) & 63), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63));
  }
  return bytes;
}

const rotate = (value: number, bits: number): number => (value << bits) | (value >>> (32 - bits));

/** MurmurHash3 x86 32-bit over UTF-8. Source: Austin Appleby's public-domain reference. Not for secrets. */
export function murmur3(text: string, seed = 0): number {
  const bytes = utf8(text);
  const scramble = (block: number): number => Math.imul(rotate(Math.imul(block, 0xcc9e2d51), 15), 0x1b873593);
  let hash = seed;
  let index = 0;
  for (; index + 4 <= bytes.length; index += 4) {
    const block = (bytes[index] ?? 0) | ((bytes[index + 1] ?? 0) << 8) | ((bytes[index + 2] ?? 0) << 16) | ((bytes[index + 3] ?? 0) << 24);
    hash = (Math.imul(rotate(hash ^ scramble(block), 13), 5) + 0xe6546b64) | 0;
  }
  let tail = 0;
  for (let rest = bytes.length - 1; rest >= index; rest -= 1) tail = (tail << 8) | (bytes[rest] ?? 0);
  if (bytes.length > index) hash ^= scramble(tail);
  hash ^= bytes.length;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** A stable position in [0, 1) for a person in an experiment: the same on every machine, for ever. */
export const bucket = (salt: string, personId: string): number => murmur3(`${salt}:${personId}`) / 2 ** 32;
