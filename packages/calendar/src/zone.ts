import type { Brand } from '@makegood/base';

/** An IANA time-zone id, such as `America/New_York`. Offsets such as `+05:00` are not zones: they know no summer time. */
export type Zone = Brand<string, 'Zone'>;

/** Building a formatter costs some 50 µs, so answers are kept. Bounded, because the texts come from imported files. */
const answers = new Map<string, Zone | null>();
const MOST_ANSWERS = 2_000;

/**
 * Reads an IANA id that this machine's tzdata knows; null when it is not one. The case is mended where the machine tells
 * the right one. An alias stays what it was: `Asia/Kolkata` does not become the older `Asia/Calcutta`.
 */
export function parseZone(text: string): Zone | null {
  const known = answers.get(text);
  if (known !== undefined) return known;
  const answer = readZone(text);
  if (answers.size >= MOST_ANSWERS) answers.clear();
  answers.set(text, answer);
  return answer;
}

function readZone(text: string): Zone | null {
  if (text.length > 64 || !/^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/.test(text)) return null;
  try {
    const resolved = new Intl.DateTimeFormat('en-US', { timeZone: text }).resolvedOptions().timeZone;
    if (resolved.toLowerCase() === text.toLowerCase()) return resolved as Zone;
    return /^[A-Z]/.test(text) ? (text as Zone) : null;
  } catch {
    return null;
  }
}

/**
 * The release of the time-zone database in use, such as `2026c`, to be kept with every decision that counted on it.
 * It is a property of the machine, not of the moment: Node tells it in `process.versions`; browsers do not, and there
 * the answer is `unknown`.
 */
export function tzdataVersion(): string {
  // eslint-disable-next-line no-restricted-globals -- nothing else tells the release, and it is constant while the process lives
  return typeof process === 'undefined' ? 'unknown' : (process.versions?.tz ?? 'unknown');
}
