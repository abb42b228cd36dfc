import type { Instant, Json, LocalDate } from '@makegood/base';
import { localAt, parseZone } from '@makegood/calendar';
import type { PackFinding } from '@makegood/contract';
import { lintPack, loadPack, packSchema, type LoadedPack, type Titled } from '@makegood/rules';
import { z } from 'zod';

/** A pack's document as it stands: what can be made of it, and everything that is wrong with it, each with its place. */
export type ReadPackDocument = { readonly loaded: LoadedPack | null; readonly findings: readonly PackFinding[] };

/** Reads a stored or sent document. A draft may be broken, because people write in steps; then it says where, and does not decide. */
export function readPackDocument(document: unknown, now: Instant): ReadPackDocument {
  const loaded = loadPack(document);
  if (!loaded.ok) {
    const findings = loaded.error.map(({ path, message }): PackFinding => ({
      id: 'invalid',
      severity: 'error',
      path,
      ruleId: ruleAt(document, path),
      message,
    }));
    return { loaded: null, findings };
  }
  const { pack } = loaded.value;
  const zone = parseZone(pack.zone);
  if (zone === null) throw new TypeError(`${pack.id} was read with a zone that is none: ${pack.zone}`);
  const findings = lintedOnce(loaded.value, localAt(now, zone).date).map(({ id, severity, ruleId, message }): PackFinding => {
    const index = pack.rules.findIndex((rule) => rule.id === ruleId);
    return { id, severity, ruleId, path: index < 0 ? '' : `rules[${index}]`, message };
  });
  return { loaded: loaded.value, findings };
}

type Lints = ReturnType<typeof lintPack>;
/** The same text is read again and again while people look at it, and the checks of a large pack take some tenths of a second. */
const linted = new Map<string, Lints>();
const MOST = 64;

function lintedOnce(loaded: LoadedPack, today: LocalDate): Lints {
  const key = `${loaded.hash} ${today}`;
  const known = linted.get(key) ?? lintPack(loaded, today);
  // Taken out and put in again, the one that was asked for longest ago is the first.
  linted.delete(key);
  linted.set(key, known);
  const [first] = linted.keys();
  if (linted.size > MOST && first !== undefined) linted.delete(first);
  return known;
}

const rulesSchema = z.object({ rules: z.array(z.object({ id: z.string() }).catch({ id: '' })) });

/** The id of the rule that a path leads into, as far as the broken document has one. */
function ruleAt(document: unknown, path: string): string | null {
  const index = /^rules\[(\d+)\]/.exec(path)?.[1];
  if (index === undefined) return null;
  const parsed = rulesSchema.safeParse(document);
  return (parsed.success && parsed.data.rules[Number(index)]?.id) || null;
}

const headSchema = z.object({
  title: z.string().min(1).max(300).nullable().catch(null),
  titles: packSchema.shape.titles.catch(undefined),
  zone: z.string().nullable().catch(null),
  jurisdiction: z.string().nullable().catch(null),
  rules: z.array(z.unknown()).catch([]),
});

/** What a list says of a document, whether or not the rest of it can be read. */
export function headOf(
  document: Json,
): Pick<Titled, 'titles'> & { title: string | null; zone: string | null; jurisdiction: string | null; rules: number } {
  const parsed = headSchema.safeParse(document);
  if (!parsed.success) return { title: null, zone: null, jurisdiction: null, rules: 0 };
  return { ...parsed.data, rules: parsed.data.rules.length };
}
