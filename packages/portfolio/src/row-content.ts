import type { Instant, Locale, LocalDate, Message, Money } from '@makegood/base';
import type { Zone } from '@makegood/calendar';
import type { CreditorType, DebtType, Sector } from '@makegood/rules';

/**
 * What one row says. A member that is absent was not in the file: an update leaves it as it is. Null was in the file and
 * is empty.
 */
export type RowContent = { readonly person?: PersonRow; readonly account?: AccountRow; readonly payment?: PaymentRow };

export type PersonRow = {
  readonly externalId: string;
  readonly fullName: string;
  readonly firstName?: string | null;
  readonly lastName?: string | null;
  readonly language?: Locale | null;
  /** Absent when the file says nothing of where people live. It is one statement: a new one replaces the old one whole. */
  readonly place?: PlaceRow;
  /** Absent when no column holds addresses. The first of each kind is the preferred one. */
  readonly addresses?: readonly AddressRow[];
  /** Whether the firm made sure that it is this person who is reached by these addresses, and when; absent when no column says so. */
  readonly addressesConfirmed?: { readonly confirmed: boolean; readonly on: LocalDate | null };
  /** Whether the person gave these addresses themselves; absent when no column or cell says so. */
  readonly addressesGiven?: boolean;
  /** Absent when no column speaks of consent. A channel of which the cell says nothing is not in it. */
  readonly consents?: readonly ConsentRow[];
  readonly custom?: Readonly<Record<string, string>>;
};

/** Whether the firm may write to or call this person on one channel, as the file says. */
export type ConsentRow = {
  readonly channel: 'email' | 'sms' | 'whatsapp' | 'voice';
  readonly given: boolean;
  /** The day that the file names; null when it names none. */
  readonly on: LocalDate | null;
  /** The file says that it was given in writing. */
  readonly written: boolean;
};

export type PlaceRow = {
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  /** ISO 3166-2, such as `US-NY`. */
  readonly subdivision: string | null;
  readonly city: string | null;
  readonly postalCode: string | null;
  /** The narrowest place whose rules cover the person: `US-NY-NYC`, `US-TX`, `CO`. */
  readonly jurisdiction: string | null;
  /** Known when the file names it or the place has only one. */
  readonly zone: Zone | null;
  /** Every zone the person may be in, by address and by the area codes of their numbers. None: nobody may contact them. */
  readonly candidateZones: readonly Zone[];
  /** The file itself names the zone. */
  readonly locationKnown: boolean;
};

export type AddressRow = {
  readonly kind: 'email' | 'phone';
  /** Addr-spec in lower case, or E.164. */
  readonly value: string;
  readonly lineType: 'mobile' | 'landline' | 'voip' | 'unknown';
  readonly addressType: 'personal' | 'work' | 'unknown';
  readonly preferred: boolean;
};

export type AccountRow = {
  readonly externalId: string;
  readonly personExternalId: string;
  readonly creditor?: string | null;
  readonly creditorType?: CreditorType | null;
  readonly sector?: Sector | null;
  readonly debtType?: DebtType | null;
  readonly product?: string | null;
  readonly balance: Money;
  readonly original?: Money | null;
  readonly dueDate?: LocalDate | null;
  readonly openedAt?: LocalDate | null;
  /** When the first notice that the law asks for was sent. */
  readonly noticeSentOn?: LocalDate | null;
  readonly tags?: readonly string[];
  readonly custom?: Readonly<Record<string, string>>;
};

export type PaymentRow = {
  readonly externalId: string;
  readonly accountExternalId: string;
  readonly amount: Money;
  /** The day that the file names. */
  readonly paidOn: LocalDate;
  /** Known only when the file gives a time with its offset. */
  readonly paidAt: Instant | null;
};

/** One thing that is wrong with one row. `row` counts data rows from 1; `value` is cut to {@link SHOWN_LENGTH} characters. */
export type RowError = {
  readonly row: number;
  /** The column's heading, or its letters as a spreadsheet shows them; empty when the whole row is meant. */
  readonly column: string;
  readonly field: string | null;
  readonly value: string;
  readonly problem: Message;
};

export const SHOWN_LENGTH = 80;
export const shortened = (text: string): string => (text.length <= SHOWN_LENGTH ? text : `${text.slice(0, SHOWN_LENGTH - 1)}…`);
