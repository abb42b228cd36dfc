import { message, type Message } from '@makegood/base';

export const IMPORT_KINDS = ['accounts', 'people', 'payments'] as const;
/** `accounts`: a person and an account on one row. `people`: the persons alone. `payments`: money that arrived. */
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** What a column can feed. `custom.…` fields of persons and accounts exist besides: see {@link customField}. */
export const FIELD_IDS = [
  'account.externalId',
  'account.creditor',
  'account.creditorType',
  'account.sector',
  'account.debtType',
  'account.product',
  'account.balance',
  'account.currency',
  'account.original',
  'account.dueDate',
  'account.openedAt',
  'account.noticeSentOn',
  'account.tags',
  'person.externalId',
  'person.fullName',
  'person.firstName',
  'person.lastName',
  'person.language',
  'person.country',
  'person.subdivision',
  'person.city',
  'person.postalCode',
  'person.timezone',
  'person.email',
  'person.workEmail',
  'person.phone',
  'person.mobile',
  'person.homePhone',
  'person.workPhone',
  'person.addressesConfirmed',
  'person.addressesGiven',
  'person.consent.email',
  'person.consent.sms',
  'person.consent.whatsapp',
  'person.consent.voice',
  'payment.externalId',
  'payment.accountExternalId',
  'payment.amount',
  'payment.currency',
  'payment.paidAt',
] as const;
export type FieldId = (typeof FIELD_IDS)[number];

export type FieldGroup = 'account' | 'person' | 'address' | 'payment';

export type Field = {
  readonly id: FieldId;
  readonly label: Message;
  readonly group: FieldGroup;
  /** The import cannot run without a column for it. A name may be given whole or in two parts. */
  readonly required: boolean;
};

const REQUIRED: ReadonlySet<FieldId> = new Set<FieldId>([
  'account.externalId',
  'account.balance',
  'person.externalId',
  'payment.externalId',
  'payment.accountExternalId',
  'payment.amount',
  'payment.paidAt',
]);

const ADDRESS_FIELDS: ReadonlySet<FieldId> = new Set<FieldId>([
  'person.email',
  'person.workEmail',
  'person.phone',
  'person.mobile',
  'person.homePhone',
  'person.workPhone',
  'person.addressesConfirmed',
  'person.addressesGiven',
  'person.consent.email',
  'person.consent.sms',
  'person.consent.whatsapp',
  'person.consent.voice',
]);

function groupOf(id: FieldId): FieldGroup {
  if (ADDRESS_FIELDS.has(id)) return 'address';
  return id.startsWith('account.') ? 'account' : id.startsWith('payment.') ? 'payment' : 'person';
}

const fieldOf = (id: FieldId): Field => ({ id, label: labelOf(id), group: groupOf(id), required: REQUIRED.has(id) });

/** The fields that a file of this kind can fill, in the order in which people should see them. */
export function fieldsOf(kind: ImportKind): readonly Field[] {
  const groups: readonly string[] = kind === 'payments' ? ['payment'] : kind === 'people' ? ['person'] : ['account', 'person'];
  return FIELD_IDS.filter((id) => groups.some((group) => id.startsWith(`${group}.`))).map(fieldOf);
}

/** What a field is called, for the mapping step and for errors. A field of the firm's own is called by its own name. */
export function labelOf(id: string): Message {
  const custom = customField(id);
  if (custom) return message('portfolio.field.custom', { name: custom.name });
  return isFieldId(id) ? message(`portfolio.field.${id}`) : message('portfolio.field.custom', { name: id });
}

const known: ReadonlySet<string> = new Set(FIELD_IDS);
export const isFieldId = (id: string): id is FieldId => known.has(id);

/** `account.custom.branch` is the account's own field `branch`; null for everything else. */
export function customField(id: string): { readonly of: 'account' | 'person'; readonly name: string } | null {
  const match = /^(account|person)\.custom\.([\p{L}\p{N}_ -]{1,60})$/u.exec(id);
  const name = match?.[2];
  // These names mean something to the language itself and would not be stored as fields.
  if (!match || name === undefined || name === '__proto__' || name === 'constructor' || name === 'prototype') return null;
  return { of: match[1] === 'account' ? 'account' : 'person', name };
}
