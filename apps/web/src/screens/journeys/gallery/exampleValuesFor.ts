import { addDays, type LocalDate } from '@makegood/base';
import { galleryCountry, JOURNEY_TEMPLATES, type JourneyTemplateId } from '@makegood/journey/gallery';
import { exampleValues, type TemplateValues } from '@makegood/journey/template';
import { currencyOf } from './currencyOf.ts';

/** Somebody of the country, by whose name a text is tried. */
const PEOPLE = {
  en: { first: 'Grace', last: 'Miller', creditor: 'Northwind Bank' },
  es: { first: 'Marta', last: 'Reyes', creditor: 'Banco del Norte' },
  pt: { first: 'Ana', last: 'Souza', creditor: 'Banco do Norte' },
} as const;
/** Of an account that something else than its days brought in. */
const SOME_DAYS = 20;

/**
 * What a text of a template prints for an example: somebody of the country, in its money, as long past due as the template is for.
 * `today` is null where nobody knows the workspace's calendar.
 */
export function exampleValuesFor(template: JourneyTemplateId, country: string, today: LocalDate | null): TemplateValues {
  const { first, last, creditor } = PEOPLE[galleryCountry(country).language];
  const { daysPastDue, debtors } = JOURNEY_TEMPLATES[template];
  const days = daysPastDue === null ? SOME_DAYS : daysPastDue.from < 0 ? daysPastDue.from : daysPastDue.from + 4;
  const amount = { minor: 124_000, currency: currencyOf(country) };
  return {
    ...exampleValues(),
    'person.first_name': first,
    'person.last_name': last,
    'person.full_name': debtors === 'companies' ? `${last} & Co.` : `${first} ${last}`,
    'account.creditor': creditor,
    'account.balance': amount,
    'account.amount_due': amount,
    'account.days_past_due': Math.max(0, days),
    'promise.amount': { ...amount, minor: amount.minor / 4 },
    ...(today === null ? {} : { 'account.due_date': addDays(today, -days), 'promise.due_date': addDays(today, 2) }),
  };
}
