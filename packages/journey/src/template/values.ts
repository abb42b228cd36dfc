import { formatDecimal, parseDecimal, type LocalDate, type Locale, type Money } from '@makegood/base';
import { type Comparable, Drop } from 'liquidjs';
import { formatDate, formatMoney } from './format.ts';

/** What may be put into a template. Dates are local dates; a missing value is null or left out. */
export type TemplateValue = string | number | boolean | Money | null;
/** Values by their dotted path: `account.balance`. */
export type TemplateValues = Readonly<Record<string, TemplateValue | undefined>>;

export const isMoney = (value: unknown): value is Money =>
  typeof value === 'object' && value !== null && 'minor' in value && 'currency' in value;

/** Money inside a template: prints localised; compares exactly with a number of major units (`account.balance > 100`) or other money. */
export class MoneyInTemplate extends Drop implements Comparable {
  readonly amount: Money;
  readonly text: string;
  constructor(amount: Money, locale: Locale) {
    super();
    this.amount = amount;
    this.text = formatMoney(amount, locale);
  }
  override valueOf(): string {
    return this.text;
  }
  /** Null when the two cannot be compared; every comparison is then false. */
  private difference(other: unknown): number | null {
    if (other instanceof MoneyInTemplate)
      return other.amount.currency === this.amount.currency ? this.amount.minor - other.amount.minor : null;
    if (typeof other !== 'number') return null;
    const exact = parseDecimal(String(other), this.amount.currency);
    if (exact.ok) return this.amount.minor - exact.value.minor;
    return Number(formatDecimal(this.amount)) - other;
  }
  equals(other: unknown): boolean {
    return this.difference(other) === 0;
  }
  gt(other: unknown): boolean {
    const difference = this.difference(other);
    return difference !== null && difference > 0;
  }
  geq(other: unknown): boolean {
    const difference = this.difference(other);
    return difference !== null && difference >= 0;
  }
  lt(other: unknown): boolean {
    const difference = this.difference(other);
    return difference !== null && difference < 0;
  }
  leq(other: unknown): boolean {
    const difference = this.difference(other);
    return difference !== null && difference <= 0;
  }
}

/** A local date inside a template: prints localised; compares with another date or `YYYY-MM-DD`. */
export class DateInTemplate extends Drop implements Comparable {
  readonly date: LocalDate;
  readonly text: string;
  constructor(date: LocalDate, locale: Locale) {
    super();
    this.date = date;
    this.text = formatDate(date, locale);
  }
  override valueOf(): string {
    return this.text;
  }
  private order(other: unknown): number | null {
    const date =
      other instanceof DateInTemplate ? other.date : typeof other === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(other) ? other : null;
    return date === null ? null : this.date < date ? -1 : this.date > date ? 1 : 0;
  }
  equals(other: unknown): boolean {
    return this.order(other) === 0;
  }
  gt(other: unknown): boolean {
    return this.order(other) === 1;
  }
  geq(other: unknown): boolean {
    const order = this.order(other);
    return order !== null && order >= 0;
  }
  lt(other: unknown): boolean {
    return this.order(other) === -1;
  }
  leq(other: unknown): boolean {
    const order = this.order(other);
    return order !== null && order <= 0;
  }
}

/** An address of ours, already checked: the only value that light markup may turn into a link. */
export class LinkInTemplate extends Drop {
  readonly url: string;
  constructor(url: string) {
    super();
    this.url = url;
  }
  override valueOf(): string {
    return this.url;
  }
}

/** Absolute, and free of every character that could end a link early in a text, a mark-up or a header. */
export const isLink = (text: string): boolean =>
  text.length <= 500 && /^https?:\/\/[A-Za-z0-9.-]+(:\d{1,5})?(\/[A-Za-z0-9._~%!$&+,;=:@/?#-]*)?$/.test(text);
