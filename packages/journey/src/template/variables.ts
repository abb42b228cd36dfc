import { type LocalDate, message, type Message, parseCurrency, parseLocalDate } from '@makegood/base';
import type { TemplateValue } from './values.ts';

export type TemplateVariable = {
  readonly type: 'text' | 'name' | 'number' | 'money' | 'date' | 'link';
  readonly label: Message;
  /** Shown in previews. */
  readonly example: TemplateValue;
  /** About as long as real data gets, for the worst case of an SMS. */
  readonly longest: TemplateValue;
  /** Whether printing it tells a reader that there is a debt. Such a text may only reach a verified person. */
  readonly tellsOfDebt: boolean;
};

const usd = parseCurrency('USD');
const date = parseLocalDate('2026-12-24');
const longDate = parseLocalDate('2026-09-30');
if (!usd || !date || !longDate) throw new Error('Example values of template variables');
const dollars = (minor: number): TemplateValue => ({ minor, currency: usd });
const day: LocalDate = date;
const longDay: LocalDate = longDate;

const define = (
  path: string,
  type: TemplateVariable['type'],
  tellsOfDebt: boolean,
  example: TemplateValue,
  longest: TemplateValue,
): readonly [string, TemplateVariable] => [
  path,
  { type, label: message(`journey.template.variable.${path}`), example, longest, tellsOfDebt },
];

/** Everything a template may print besides `var.*`, which the journey sets itself. Keys are the dotted paths. */
export const TEMPLATE_VARIABLES: Readonly<Record<string, TemplateVariable>> = Object.fromEntries([
  define('person.first_name', 'name', false, 'Ana', 'María Guadalupe'),
  define('person.last_name', 'name', false, 'Torres', 'Fernández de la Cruz'),
  define('person.full_name', 'name', false, 'Ana Torres', 'María Guadalupe Fernández de la Cruz'),
  define('person.language', 'text', false, 'en', 'en'),
  define('account.balance', 'money', true, dollars(8420), dollars(1234567890)),
  define('account.amount_due', 'money', true, dollars(4210), dollars(1234567890)),
  define('account.due_date', 'date', true, day, longDay),
  define('account.days_past_due', 'number', true, 32, 1095),
  define('account.product', 'text', true, 'Credit card', 'Personal instalment loan'),
  define('account.creditor', 'text', true, 'Northwind Bank', 'Northwind Consumer Finance Company'),
  define('account.number_ending', 'text', true, '4821', '4821'),
  define('firm.name', 'text', false, 'Makegood Collections', 'Makegood Collections and Recoveries'),
  define('firm.phone', 'text', false, '+1 202 555 0142', '+1 (202) 555-0142'),
  define('firm.address', 'text', false, '1 Main Street, Springfield', '1200 North Main Street, Suite 450, Springfield, IL 62701'),
  define(
    'link.pay',
    'link',
    false,
    'https://pay.example/p/7k2m9x4q8w1r',
    'https://pay.example-collections.com/pay/7k2m9x4q8w1r5t3y6v0z8b2n4j',
  ),
  define(
    'link.unsubscribe',
    'link',
    false,
    'https://pay.example/u/7k2m9x4q',
    'https://pay.example-collections.com/stop/7k2m9x4q8w1r5t3y6v0z8b2n4j',
  ),
  define(
    'link.preferences',
    'link',
    false,
    'https://pay.example/c/7k2m9x4q',
    'https://pay.example-collections.com/choices/7k2m9x4q8w1r5t3y6v0z8b2n4j',
  ),
  define('promise.amount', 'money', true, dollars(4210), dollars(1234567890)),
  define('promise.due_date', 'date', true, day, longDay),
]);

/** Whether a dotted path is one that a template may use at all. */
export const isTemplateVariable = (path: string): boolean =>
  Object.hasOwn(TEMPLATE_VARIABLES, path) || /^var\.[a-z][a-z0-9_]{0,63}$/i.test(path);

/** A full set of values for a preview, or (`longest`) for the worst case. */
export const exampleValues = (kind: 'example' | 'longest' = 'example'): Readonly<Record<string, TemplateValue>> =>
  Object.fromEntries(Object.entries(TEMPLATE_VARIABLES).map(([path, variable]) => [path, variable[kind]]));
