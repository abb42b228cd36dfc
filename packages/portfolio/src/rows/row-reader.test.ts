import { describe, expect, it } from 'vitest';
import { mappingProblems, mappingSchema, readRow, rowReader, type Mapping, type RowError } from '../index.ts';
import { spreadsheetLetters } from './reading.ts';

const COLUMNS = ['account.externalId', 'account.balance', 'account.currency', 'person.externalId', 'person.fullName'] as const;

function mappingWith(fields: readonly string[], more: Partial<Mapping> = {}): Mapping {
  return mappingSchema.parse({
    kind: 'accounts',
    encoding: 'utf-8',
    delimiter: ',',
    header: true,
    decimal: '.',
    dateOrder: 'dmy',
    columns: Object.fromEntries(fields.map((field, index) => [field, index])),
    ...more,
  });
}

/** One row given by field. */
function read(cells: Readonly<Record<string, string>>, more: Partial<Mapping> = {}) {
  const given: Record<string, string> = {
    'account.externalId': 'A1',
    'account.balance': '10.00',
    'account.currency': 'USD',
    'person.externalId': 'P1',
    'person.fullName': 'Ana Ejemplo',
    ...cells,
  };
  const fields = Object.keys(given);
  return readRow(
    mappingWith(fields, more),
    fields.map((field) => given[field] ?? ''),
    7,
  );
}

const person = (result: ReturnType<typeof read>) => (result.ok ? result.value.person : undefined);
const errors = (result: ReturnType<typeof read>): readonly RowError[] => (result.ok ? [] : result.error);
const ids = (result: ReturnType<typeof read>) =>
  errors(result).map(({ field, problem }) => `${field}:${problem.id.replace('portfolio.problem.', '')}`);

describe('a row of a person and an account', () => {
  it('says what it says and is silent about columns that are not there', () => {
    expect(read({})).toEqual({
      ok: true,
      value: {
        person: { externalId: 'P1', fullName: 'Ana Ejemplo' },
        account: { externalId: 'A1', personExternalId: 'P1', balance: { minor: 1_000, currency: 'USD' } },
      },
    });
  });

  it('tells an empty cell from a missing column', () => {
    const result = read({
      'account.dueDate': '',
      'account.product': 'NULL',
      'person.language': '',
      'person.email': '',
      'account.tags': '',
    });
    expect(result).toMatchObject({
      ok: true,
      value: { account: { dueDate: null, product: null, tags: [] }, person: { language: null, addresses: [] } },
    });
  });

  it('gathers everything that is wrong, with column, value and row', () => {
    const result = read({ 'account.balance': 'ten', 'person.fullName': '', 'account.dueDate': '31/02/2026', 'person.email': 'nobody' });
    expect(ids(result).sort()).toEqual([
      'account.balance:amount',
      'account.dueDate:dateNone',
      'person.email:email',
      'person.fullName:name',
    ]);
    expect(errors(result).every(({ row }) => row === 7)).toBe(true);
    expect(errors(result).find(({ field }) => field === 'account.balance')).toMatchObject({ column: 'B', value: 'ten' });
  });

  it('needs its numbers and its balance', () => {
    expect(ids(read({ 'account.externalId': ' ' }))).toEqual(['account.externalId:required']);
    expect(ids(read({ 'person.externalId': '' }))).toEqual(['person.externalId:required']);
    expect(ids(read({ 'account.balance': '' }))).toEqual(['account.balance:required']);
    expect(ids(read({ 'account.balance': '-3' }))).toEqual(['account.balance:amountNegative']);
    expect(ids(read({ 'account.currency': 'EURO' }))).toEqual(['account.currency:currency']);
    expect(ids(read({ 'account.currency': 'XYZ' }))).toEqual(['account.currency:currency']);
  });

  it('puts a name together, and takes defaults and constants where the file is silent', () => {
    const defaults = { country: 'CO', currency: 'COP', language: 'es' } as const;
    const result = read(
      {
        'person.fullName': '',
        'person.firstName': 'Ana',
        'person.lastName': 'Ejemplo',
        'account.currency': '',
        'person.mobile': '300 123 4567',
      },
      { defaults, constants: { 'account.creditor': 'Banco Ejemplo', 'account.creditorType': 'bank' } },
    );
    expect(result).toMatchObject({
      ok: true,
      value: {
        person: {
          fullName: 'Ana Ejemplo',
          language: 'es',
          place: { country: 'CO', zone: 'America/Bogota', jurisdiction: 'CO' },
          addresses: [{ value: '+573001234567' }],
        },
        account: { balance: { minor: 1_000, currency: 'COP' }, creditor: 'Banco Ejemplo', creditorType: 'bank' },
      },
    });
  });

  it('cuts long values in errors and refuses them as data', () => {
    const long = 'x'.repeat(300);
    const [error] = errors(read({ 'person.fullName': long }));
    expect(error?.problem).toEqual({ id: 'portfolio.problem.long', values: { longest: 200 } });
    expect(error?.value).toHaveLength(80);
  });

  it('keeps the firm’s own fields, and no name that means something to the language', () => {
    expect(read({ 'account.custom.branch': 'North', 'person.custom.Código': ' 7 ', 'account.custom.empty': '' })).toMatchObject({
      value: { account: { custom: { branch: 'North' } }, person: { custom: { Código: '7' } } },
    });
    for (const id of ['account.custom.__proto__', 'account.custom.constructor', 'account.custom.', 'payment.custom.x', 'account.colour'])
      expect(mappingSchema.safeParse({ ...mappingWith(COLUMNS), columns: { [id]: 0 } }).success, id).toBe(false);
  });

  it('has as many cells as the heading, but for empty ones behind', () => {
    const reader = rowReader(mappingWith(COLUMNS), [...COLUMNS], COLUMNS.length);
    const row = ['A1', '5', 'USD', 'P1', 'Ana'];
    expect(reader(row, 1).ok).toBe(true);
    expect(reader([...row, '', ' '], 1).ok).toBe(true);
    for (const cells of [row.slice(0, 4), [...row, 'x']]) {
      const result = reader(cells, 1);
      expect(result.ok ? [] : result.error.map(({ problem }) => problem)).toEqual([
        { id: 'portfolio.problem.cells', values: { found: cells.length, expected: 5 } },
      ]);
    }
  });
});

describe('where the person is', () => {
  const placeOf = (cells: Readonly<Record<string, string>>) => person(read(cells))?.place;

  it('is one zone where the place has one', () => {
    expect(placeOf({ 'person.country': 'Colombia', 'person.subdivision': 'Bogotá D.C.', 'person.city': 'Bogotá' })).toEqual({
      country: 'CO',
      subdivision: 'CO-DC',
      city: 'Bogotá',
      postalCode: null,
      jurisdiction: 'CO-DC',
      zone: 'America/Bogota',
      candidateZones: ['America/Bogota'],
      locationKnown: false,
    });
  });

  it('is every zone of a state that has several, unless the town tells', () => {
    expect(placeOf({ 'person.country': 'US', 'person.subdivision': 'TX', 'person.city': 'Samplesville' })).toMatchObject({
      zone: null,
      candidateZones: ['America/Chicago', 'America/Denver'],
    });
    expect(placeOf({ 'person.country': 'USA', 'person.subdivision': 'Texas', 'person.city': 'EL PASO' })).toMatchObject({
      zone: 'America/Denver',
    });
  });

  it('is also where the area code points when it contradicts the address', () => {
    const honolulu = { 'person.country': 'US', 'person.subdivision': 'HI', 'person.city': 'Honolulu' };
    expect(placeOf({ ...honolulu, 'person.mobile': '(212) 555-0123' })).toMatchObject({
      zone: null,
      candidateZones: ['Pacific/Honolulu', 'America/New_York'],
    });
    expect(placeOf({ ...honolulu, 'person.mobile': '(808) 555-0123' })).toMatchObject({ zone: 'Pacific/Honolulu' });
    // Pensacola's 850 reaches into the other zone of Florida: it agrees with the address and tells nothing new.
    expect(
      placeOf({ 'person.country': 'US', 'person.subdivision': 'FL', 'person.city': 'Pensacola', 'person.mobile': '8505550123' }),
    ).toMatchObject({ zone: 'America/Chicago' });
  });

  it('is what the file says when it names the zone', () => {
    expect(placeOf({ 'person.country': 'US', 'person.timezone': 'america/denver', 'person.mobile': '(212) 555-0123' })).toMatchObject({
      zone: 'America/Denver',
      candidateZones: ['America/Denver'],
      locationKnown: true,
    });
    expect(ids(read({ 'person.country': 'US', 'person.timezone': 'EST5EDT5' }))).toEqual(['person.timezone:timezone']);
  });

  it('is nowhere without a country, so that nobody may be contacted', () => {
    expect(placeOf({ 'person.city': 'Springfield' })).toMatchObject({ country: null, jurisdiction: null, zone: null, candidateZones: [] });
    expect(ids(read({ 'person.country': 'Ruritania' }))).toEqual(['person.country:country']);
  });

  it('is New York City by town, borough or postal code', () => {
    const newYork = { 'person.country': 'US', 'person.subdivision': 'New York' };
    for (const city of ['New York', 'NYC', 'Brooklyn', 'The Bronx', 'Staten Island'])
      expect(placeOf({ ...newYork, 'person.city': city })).toMatchObject({ jurisdiction: 'US-NY-NYC' });
    for (const postalCode of ['11354', '11004', '11697', '10001', '10314-0001'])
      expect(placeOf({ ...newYork, 'person.city': 'Flushing', 'person.postalCode': postalCode })).toMatchObject({
        jurisdiction: 'US-NY-NYC',
      });
    for (const postalCode of ['12207', '11003', '11501', '10601'])
      expect(placeOf({ ...newYork, 'person.city': 'Albany', 'person.postalCode': postalCode })).toMatchObject({ jurisdiction: 'US-NY' });
    expect(placeOf({ 'person.country': 'US', 'person.subdivision': 'TX', 'person.city': 'New York' })).toMatchObject({
      jurisdiction: 'US-TX',
    });
  });

  it('is a state that exists where states have their own law', () => {
    expect(ids(read({ 'person.country': 'US', 'person.subdivision': 'Nwe York' }))).toEqual(['person.subdivision:subdivision']);
    expect(placeOf({ 'person.country': 'GB', 'person.subdivision': 'England' })).toMatchObject({
      subdivision: 'GB-ENG',
      jurisdiction: 'GB-EAW',
    });
    expect(placeOf({ 'person.country': 'DE', 'person.subdivision': 'Bayern' })).toMatchObject({ subdivision: null, jurisdiction: 'DE' });
    expect(placeOf({ 'person.country': 'ES', 'person.subdivision': 'TF' })).toMatchObject({
      subdivision: 'ES-TF',
      zone: 'Atlantic/Canary',
    });
  });
});

describe('addresses', () => {
  it('are kept once, work stays work, and the first of a kind is preferred', () => {
    const result = read({
      'person.country': 'CO',
      'person.phone': '300 123 4567',
      'person.workPhone': '+57 300 123 4567; 601 555 0123',
      'person.email': 'a@example.com',
      'person.workEmail': 'b@example.com',
    });
    expect(person(result)?.addresses).toEqual([
      { kind: 'phone', value: '+573001234567', lineType: 'mobile', addressType: 'work', preferred: true },
      { kind: 'phone', value: '+576015550123', lineType: 'landline', addressType: 'work', preferred: false },
      { kind: 'email', value: 'a@example.com', lineType: 'unknown', addressType: 'unknown', preferred: true },
      { kind: 'email', value: 'b@example.com', lineType: 'unknown', addressType: 'work', preferred: false },
    ]);
  });
});

describe('a row of a payment', () => {
  const payment = (cells: readonly string[]) =>
    readRow(
      mappingWith(['payment.externalId', 'payment.accountExternalId', 'payment.amount', 'payment.paidAt'], {
        kind: 'payments',
        defaults: { country: null, currency: 'MXN', language: null },
      }),
      cells,
      1,
    );

  it('has a day, and a moment when the file gives one with its offset', () => {
    expect(payment(['P1', 'A1', '1,500.50', '16/11/2026'])).toEqual({
      ok: true,
      value: {
        payment: {
          externalId: 'P1',
          accountExternalId: 'A1',
          amount: { minor: 150_050, currency: 'MXN' },
          paidOn: '2026-11-16',
          paidAt: null,
        },
      },
    });
    expect(payment(['P1', 'A1', '1', '2026-11-16T10:00:00-06:00'])).toMatchObject({
      value: { payment: { paidAt: Date.parse('2026-11-16T16:00:00Z') } },
    });
  });
  it('is of more than nothing', () => {
    for (const amount of ['0', '-5.00'])
      expect(payment(['P1', 'A1', amount, '16/11/2026'])).toMatchObject({
        ok: false,
        error: [{ problem: { id: 'portfolio.problem.amountNotPositive' } }],
      });
  });
});

describe('a mapping', () => {
  it('tells what is missing before anything is read', () => {
    const missing = (fields: readonly string[], more: Partial<Mapping> = {}) => mappingProblems(mappingWith(fields, more)).length;
    expect(missing(COLUMNS)).toBe(0);
    expect(missing([])).toBe(5);
    expect(missing(COLUMNS.filter((field) => field !== 'account.currency'))).toBe(1);
    expect(
      missing(
        COLUMNS.filter((field) => field !== 'account.currency'),
        { constants: { 'account.currency': 'USD' } },
      ),
    ).toBe(0);
    expect(missing(['person.externalId', 'person.lastName'], { kind: 'people' })).toBe(0);
    expect(missing([], { kind: 'payments' })).toBe(5);
  });
  it('is refused with values that nobody has', () => {
    const whole = mappingWith(COLUMNS);
    for (const wrong of [
      { encoding: 'latin9' },
      { delimiter: ':' },
      { columns: { 'account.balance': 200 } },
      { columns: { 'account.balance': -1 } },
      { defaults: { country: 'XX', currency: null, language: null } },
    ])
      expect(mappingSchema.safeParse({ ...whole, ...wrong }).success, JSON.stringify(wrong)).toBe(false);
  });
  it('names columns without a heading as spreadsheets do', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(spreadsheetLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
  });
});

describe('what a row says of its addresses and notices', () => {
  it('reads a yes, a no, the day of a yes, and nothing', () => {
    const said = (cells: Readonly<Record<string, string>>) => person(read(cells));
    expect(said({ 'person.addressesConfirmed': '03/10/2026' })?.addressesConfirmed).toEqual({ confirmed: true, on: '2026-10-03' });
    expect(said({ 'person.addressesConfirmed': 'no' })?.addressesConfirmed).toEqual({ confirmed: false, on: null });
    expect(said({ 'person.addressesConfirmed': '' })).not.toHaveProperty('addressesConfirmed');
    expect(said({ 'person.addressesGiven': 'sí' })?.addressesGiven).toBe(true);
    expect(said({ 'person.addressesGiven': 'no' })?.addressesGiven).toBe(false);
    expect(said({})).not.toHaveProperty('addressesGiven');
  });

  it('reads the day of the first notice, and refuses what is none', () => {
    const noticed = read({ 'account.noticeSentOn': '10/09/2026' });
    expect(noticed.ok && noticed.value.account?.noticeSentOn).toBe('2026-09-10');
    expect(errors(read({ 'account.noticeSentOn': 'soon' }))).toMatchObject([{ field: 'account.noticeSentOn' }]);
  });
});
