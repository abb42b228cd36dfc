import { normalisePlaceName } from '@makegood/calendar';
import type { FieldId, ImportKind } from '../fields.ts';
import { consentField, speaksOfConsent } from './consent-headings.ts';
import { HEADING_WORDS } from './heading-words.ts';

/** Made when first asked and kept: the tables never change. */
const words = new Map<ImportKind, ReadonlyMap<string, FieldId>>();

function wordsOf(kind: ImportKind): ReadonlyMap<string, FieldId> {
  let known = words.get(kind);
  if (!known) {
    const entries = HEADING_WORDS[kind].flatMap(([field, list]) => list.split('|').map((word): [string, FieldId] => [word, field]));
    // The first field that claims a word keeps it.
    known = new Map(entries.reverse());
    words.set(kind, known);
  }
  return known;
}

/** `personExternalId`, `PERSON_EXTERNAL_ID` and `Person external id` are one heading. */
export const normaliseHeading = (heading: string): string =>
  normalisePlaceName(heading.replace(/(\p{Ll}|\d)(?=\p{Lu})/gu, '$1 ').replace(/^\s*(?:n[º°]|nro\.|no\.|n[uú]m\.|#)\s*/i, 'numero '));

/** For each heading the field it most likely feeds, each field at most once: exact words first, then headings with one word more. */
export function suggestFields(headings: readonly string[], kind: ImportKind): readonly (FieldId | null)[] {
  const known = wordsOf(kind);
  const taken = new Set<FieldId>();
  const suggestions: (FieldId | null)[] = headings.map(() => null);
  const names = headings.map(normaliseHeading);
  const guesses = kind === 'payments' ? [exactly, withoutOneWord] : [exactly, consentField, withoutOneWord];
  for (const guess of guesses) {
    for (const [index, name] of names.entries()) {
      if (suggestions[index] !== null) continue;
      const field = guess(name, known);
      if (field === undefined || taken.has(field)) continue;
      taken.add(field);
      suggestions[index] = field;
    }
  }
  return suggestions;
}

const exactly = (name: string, known: ReadonlyMap<string, FieldId>): FieldId | undefined => known.get(name);

/** `customer e-mail`, `saldo (MXN)`, `teléfono celular 1`: the words that are left when the first or the last is dropped. */
function withoutOneWord(name: string, known: ReadonlyMap<string, FieldId>): FieldId | undefined {
  const parts = name.split(' ');
  // `allows SMS newsletter` is no number, though `SMS` alone heads one.
  if (parts.length < 2 || speaksOfConsent(name)) return undefined;
  return known.get(parts.slice(1).join(' ')) ?? known.get(parts.slice(0, -1).join(' '));
}

/** The kind of file whose words fit the headings best; of equals the one that needs the fewest columns. */
export function suggestKind(headings: readonly string[]): ImportKind {
  const hits = (kind: ImportKind) => {
    const found = new Set(suggestFields(headings, kind));
    return { found, count: [...found].filter((field) => field !== null).length };
  };
  const accounts = hits('accounts');
  const payments = hits('payments');
  const hasDebt = accounts.found.has('account.balance') && accounts.found.has('account.externalId');
  const hasPerson = [...accounts.found].some((field) => field?.startsWith('person.'));
  if (payments.found.has('payment.paidAt') && payments.found.has('payment.amount') && !(hasDebt && hasPerson)) return 'payments';
  return hasPerson && ![...accounts.found].some((field) => field?.startsWith('account.')) ? 'people' : 'accounts';
}
