import {
  err,
  formatDecimal,
  message,
  ok,
  parseCurrency,
  type Currency,
  type LocalDate,
  type Message,
  type Money,
  type Result,
} from '@makegood/base';
import type { FieldId } from '../fields.ts';
import type { Mapping } from '../mapping.ts';
import type { AccountRow, PaymentRow } from '../row-content.ts';
import { readAmount } from '../values/amount.ts';
import { readExternalId, readText } from '../values/cell.ts';
import { readDate, type ReadDate } from '../values/date.ts';
import { readDebtType, readSector } from '../values/debt-words.ts';
import { remembered } from '../values/remembered.ts';
import { readCreditorType, readTags } from '../values/words.ts';
import { readCustom } from './read-custom.ts';
import type { Reading } from './reading.ts';

const readName = (text: string): Result<string, Message> => readText(text, 120);
const joined = (tags: readonly string[]): string => tags.join(', ');

/** The account on a row, or null when something is wrong with it (the reading holds what). */
export function readAccount(reading: Reading, mapping: Mapping, personExternalId: string | null): AccountRow | null {
  const externalId = reading.need('account.externalId', readExternalId);
  const currency = currencyOf(reading, mapping, 'account.currency');
  const balance =
    currency === null
      ? null
      : reading.need('account.balance', (text) => atLeastNothing(reading, 'account.balance', text, currency), shownMoney);
  const original =
    currency === null
      ? null
      : reading.read('account.original', (text) => atLeastNothing(reading, 'account.original', text, currency), shownMoney);
  const account = {
    ...optional('creditor', reading.read('account.creditor', readName)),
    ...optional('creditorType', reading.read('account.creditorType', readCreditorType)),
    ...optional('sector', reading.read('account.sector', readSector)),
    ...optional('debtType', reading.read('account.debtType', readDebtType)),
    ...optional('product', reading.read('account.product', readName)),
    ...optional('original', original),
    ...optional('dueDate', readDay(reading, 'account.dueDate')),
    ...optional('openedAt', readDay(reading, 'account.openedAt')),
    ...optional('noticeSentOn', readDay(reading, 'account.noticeSentOn')),
  };
  const tags = reading.read('account.tags', readTags, joined);
  const custom = readCustom(reading, mapping, 'account');
  if (externalId === null || balance === null || personExternalId === null) return null;
  return {
    externalId,
    personExternalId,
    balance,
    ...account,
    ...(tags === undefined ? {} : { tags: tags ?? [] }),
    ...(custom ? { custom } : {}),
  };
}

/** The payment on a row, or null when something is wrong with it (the reading holds what). */
export function readPayment(reading: Reading, mapping: Mapping): PaymentRow | null {
  const externalId = reading.need('payment.externalId', readExternalId);
  const accountExternalId = reading.need('payment.accountExternalId', readExternalId);
  const currency = currencyOf(reading, mapping, 'payment.currency');
  const amount =
    currency === null
      ? null
      : reading.need('payment.amount', (text) => moreThanNothing(reading, 'payment.amount', text, currency), shownMoney);
  const paid = reading.need('payment.paidAt', (text) => readDate(text, reading.dateOrderOf('payment.paidAt')), shownDate);
  if (externalId === null || accountExternalId === null || amount === null || paid === null) return null;
  return { externalId, accountExternalId, amount, paidOn: paid.date, paidAt: paid.at };
}

/** Undefined stays absent: the file has no such column, so an update leaves the field as it is. */
const optional = <Key extends string, T>(key: Key, value: T | undefined): { readonly [K in Key]?: T } =>
  value === undefined ? {} : ({ [key]: value } as { readonly [K in Key]?: T });

function currencyOf(reading: Reading, mapping: Mapping, field: FieldId): Currency | null {
  const found = reading.read(field, readCurrency);
  if (found != null) return found;
  if (found === null && reading.text(field) != null) return null;
  const usual = mapping.defaults.currency === null ? null : parseCurrency(mapping.defaults.currency);
  if (usual === null) reading.fail(field, message('portfolio.problem.currency'));
  return usual;
}

const currencies = new Set(Intl.supportedValuesOf('currency'));

/** Three letters that are a currency somewhere: `USD`, never `US$` or `Dollar`. */
const readCurrency = remembered((text: string): Result<Currency, Message> => {
  const code = text.toUpperCase();
  const currency = currencies.has(code) ? parseCurrency(code) : null;
  return currency === null ? err(message('portfolio.problem.currency')) : ok(currency);
});

function atLeastNothing(reading: Reading, field: FieldId, text: string, currency: Currency): Result<Money, Message> {
  const amount = readAmount(text, reading.decimalOf(field), currency);
  return amount.ok && amount.value.minor < 0 ? err(message('portfolio.problem.amountNegative')) : amount;
}

function moreThanNothing(reading: Reading, field: FieldId, text: string, currency: Currency): Result<Money, Message> {
  const amount = readAmount(text, reading.decimalOf(field), currency);
  return amount.ok && amount.value.minor <= 0 ? err(message('portfolio.problem.amountNotPositive')) : amount;
}

function readDay(reading: Reading, field: FieldId): LocalDate | null | undefined {
  const read = reading.read(field, (text) => readDate(text, reading.dateOrderOf(field)), shownDate);
  return read == null ? read : read.date;
}

const shownMoney = (amount: Money): string => `${formatDecimal(amount)} ${amount.currency}`;
const shownDate = ({ date }: ReadDate): string => date;
