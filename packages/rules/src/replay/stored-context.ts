import type { ContactContext, EarlierContact } from '../context.ts';

/** Raised when the stored form changes in a way that this reader would not understand. */
const FORMAT = 1;

/**
 * A contact context as it is kept: JSON without what goes without saying (what has a default, and of earlier contacts
 * what they share with the contact itself). A third of the size, because most of a context is its history.
 * {@link readStoredContext} gives the same context back.
 */
export function storedContext(context: ContactContext): string {
  const { debtor, history, consents, statuses, unstated, ...rest } = context;
  return JSON.stringify({
    format: FORMAT,
    ...rest,
    debtor: { ...debtor, candidateTimezones: filled(debtor.candidateTimezones) },
    history: filled(history)?.map((earlier) => storedContact(earlier, context)),
    consents: filled(consents),
    statuses: filled(statuses),
    unstated: unstated === 'inOrder' ? undefined : unstated,
  });
}

const filled = <Item>(list: readonly Item[]): readonly Item[] | undefined => (list.length > 0 ? list : undefined);
const unless = <Value>(value: Value, usual: Value): Value | undefined => (value === usual ? undefined : value);

function storedContact(earlier: EarlierContact, { debt, contact }: ContactContext): StoredContact {
  const { at, channel, direction, outcome, debtId, debtIds, creditorId, recipient, purpose, number, priorConsentWithin7Days } = earlier;
  return {
    at,
    channel,
    outcome,
    direction: unless(direction, 'outbound'),
    debtId: unless(debtId, debt.id),
    debtIds,
    creditorId: unless(creditorId, debt.creditorId),
    recipient: unless(recipient, 'debtor'),
    purpose: unless(purpose, 'collection'),
    // Null: nobody knows which number it was, although the contact's own is known.
    number: number === contact.number ? undefined : (number ?? null),
    priorConsentWithin7Days: unless(priorConsentWithin7Days, false),
  };
}

type Left = Exclude<keyof EarlierContact, 'at' | 'channel' | 'outcome' | 'number'>;
type StoredContact = Pick<EarlierContact, 'at' | 'channel' | 'outcome'> & { readonly [Key in Left]?: EarlierContact[Key] | undefined } & {
  readonly number?: string | null | undefined;
};

type Stored = Omit<ContactContext, 'debtor' | 'history' | 'consents' | 'statuses' | 'unstated'> & {
  readonly debtor: Omit<ContactContext['debtor'], 'candidateTimezones'> & { readonly candidateTimezones?: string[] };
  readonly history?: readonly StoredContact[];
  readonly consents?: ContactContext['consents'];
  readonly statuses?: ContactContext['statuses'];
  readonly unstated?: ContactContext['unstated'];
};

/**
 * Reads what {@link storedContext} wrote. What it wrote had passed the context's schema, so it is not parsed again: a
 * back-test reads a million of them.
 * @throws TypeError for a text that is not one, or of a later format.
 */
export function readStoredContext(text: string): ContactContext {
  const stored: unknown = JSON.parse(text);
  if (!isStored(stored)) throw new TypeError('Not a stored contact context of this release');
  const { creditorType, sector, debtor, debt, contact, history, consents, statuses, holiday, unstated } = stored;
  return {
    creditorType,
    ...(sector === undefined ? {} : { sector }),
    debtor: { ...debtor, candidateTimezones: debtor.candidateTimezones ?? [] },
    debt,
    contact,
    history: history?.map((earlier) => readContact(earlier, debt, contact.number)) ?? [],
    consents: consents ?? [],
    statuses: statuses ?? [],
    ...(holiday === undefined ? {} : { holiday }),
    unstated: unstated ?? 'inOrder',
  };
}

function readContact(earlier: StoredContact, debt: ContactContext['debt'], ownNumber: string | undefined): EarlierContact {
  const { at, channel, direction, outcome, debtId, debtIds, creditorId, recipient, purpose, number, priorConsentWithin7Days } = earlier;
  return {
    at,
    channel,
    direction: direction ?? 'outbound',
    outcome,
    debtId: debtId ?? debt.id,
    creditorId: creditorId ?? debt.creditorId,
    recipient: recipient ?? 'debtor',
    purpose: purpose ?? 'collection',
    number: number === undefined ? ownNumber : (number ?? undefined),
    priorConsentWithin7Days: priorConsentWithin7Days ?? false,
    ...(debtIds === undefined ? {} : { debtIds }),
  };
}

const isStored = (value: unknown): value is Stored =>
  typeof value === 'object' &&
  value !== null &&
  'format' in value &&
  value.format === FORMAT &&
  'contact' in value &&
  'debtor' in value &&
  'debt' in value;
