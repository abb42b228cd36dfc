import { message, type Message } from '@makegood/base';
import { COUNTRIES } from '@makegood/calendar';
import { z } from 'zod';
import { customField, fieldsOf, IMPORT_KINDS, isFieldId, labelOf } from './fields.ts';

/** The most columns a file may have. */
export const MOST_COLUMNS = 200;

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];
export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];
export const DECIMALS = ['.', ','] as const;
/** What stands before the cents. The other one may group thousands. */
export type Decimal = (typeof DECIMALS)[number];
export const DATE_ORDERS = ['ymd', 'dmy', 'mdy'] as const;
/** The order of a date's parts. A date that begins with a year of four digits is read as such whatever is said here. */
export type DateOrder = (typeof DATE_ORDERS)[number];

const fieldId = z
  .string()
  .max(100)
  .refine((id) => isFieldId(id) || customField(id) !== null, 'must be a field that a column can feed');
const columnIndex = z
  .int()
  .min(0)
  .max(MOST_COLUMNS - 1);

/**
 * How a file is read and which column feeds which field. `constants` stand for fields that no column feeds; `defaults`
 * where a cell is empty too. `styles` are for files whose columns differ from each other, by column index.
 */
export const mappingSchema = z.object({
  kind: z.enum(IMPORT_KINDS),
  encoding: z.enum(ENCODINGS),
  delimiter: z.enum(DELIMITERS),
  header: z.boolean(),
  decimal: z.enum(DECIMALS),
  dateOrder: z.enum(DATE_ORDERS),
  columns: z.record(fieldId, columnIndex),
  defaults: z
    .object({
      country: z
        .string()
        .refine((code) => COUNTRIES.includes(code), 'must be an ISO 3166-1 alpha-2 code')
        .nullable(),
      currency: z
        .string()
        .regex(/^[A-Z]{3}$/)
        .nullable(),
      language: z.enum(['en', 'es', 'pt']).nullable(),
    })
    .default({ country: null, currency: null, language: null }),
  constants: z.record(fieldId, z.string().max(200)).default({}),
  styles: z
    .record(z.string().regex(/^\d{1,3}$/), z.object({ decimal: z.enum(DECIMALS).optional(), dateOrder: z.enum(DATE_ORDERS).optional() }))
    .default({}),
});
export type Mapping = z.infer<typeof mappingSchema>;

/** What must be settled before a file can be taken in with this mapping; empty when it can. */
export function mappingProblems(mapping: Mapping): readonly Message[] {
  const fed = (id: string) => mapping.columns[id] !== undefined || (mapping.constants[id] ?? '') !== '';
  const problems = fieldsOf(mapping.kind)
    .filter(({ id, required }) => required && !fed(id))
    .map(({ label }) => message('portfolio.mapping.missing', { field: label }));
  const named = fed('person.fullName') || fed('person.firstName') || fed('person.lastName');
  if (mapping.kind !== 'payments' && !named) problems.push(message('portfolio.mapping.missing', { field: labelOf('person.fullName') }));
  const currency = mapping.kind === 'payments' ? 'payment.currency' : 'account.currency';
  if (mapping.kind !== 'people' && !fed(currency) && mapping.defaults.currency === null)
    problems.push(message('portfolio.mapping.currency'));
  return problems;
}

/** Of a single row that no file brought: the columns are called what we call them. */
export const plainMapping = (fields: readonly string[]): Mapping => ({
  kind: 'accounts',
  encoding: 'utf-8',
  delimiter: ',',
  header: false,
  decimal: '.',
  dateOrder: 'ymd',
  columns: Object.fromEntries(fields.map((field, index) => [field, index])),
  defaults: { country: null, currency: null, language: null },
  constants: {},
  styles: {},
});
