import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exponentOf, formatDecimal, money, parseCurrency, parseLocalDate, type Currency } from '@makegood/base';
import { normalisePlaceName } from '@makegood/calendar';
import { parsePhone } from '@makegood/messaging/addresses';
import { readEmails, readPhones } from './addresses.ts';
import { readAmount } from './amount.ts';
import { cleanCell, readExternalId, spoilt } from './cell.ts';
import { readDate } from './date.ts';
import { readDebtType, readSector } from './debt-words.ts';
import { ordinaryPhone, SHORT_CUT_COUNTRIES } from './ordinary-phone.ts';
import { remembered } from './remembered.ts';
import { readCreditorType, readLanguage, readTags } from './words.ts';

const currency = (code: string): Currency => {
  const parsed = parseCurrency(code);
  if (!parsed) throw new Error(code);
  return parsed;
};
const USD = currency('USD');
const CLP = currency('CLP');
const problemOf = (result: { readonly ok: boolean; readonly error?: { readonly id: string } }) =>
  result.ok ? null : result.error?.id.replace('portfolio.problem.', '');

describe('amounts', () => {
  const grouped = (text: string, by: string) => text.replace(/\B(?=(\d{3})+(?!\d))/g, by);

  it('read back as they were, in any style of any currency', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e13, max: 1e13 }),
        fc.constantFrom('USD', 'CLP', 'KWD', 'MXN'),
        fc.constantFrom('.', ','),
        fc.constantFrom('', 'group', ' ', "'"),
        fc.constantFrom('', '$', '$ ', 'code '),
        fc.constantFrom('-', 'after', 'brackets'),
        (minor, code, decimal, grouping, symbol, sign) => {
          const amount = money(minor === 0 ? 0 : minor, currency(code));
          const [whole = '', fraction] = formatDecimal(money(Math.abs(minor), currency(code))).split('.');
          const separator = grouping === 'group' ? (decimal === '.' ? ',' : '.') : grouping;
          const digits = (separator === '' ? whole : grouped(whole, separator)) + (fraction === undefined ? '' : decimal + fraction);
          const written = `${symbol === 'code ' ? `${code} ` : symbol}${digits}`;
          const signed = minor >= 0 ? written : sign === '-' ? `-${written}` : sign === 'after' ? `${written}-` : `(${written})`;
          expect(readAmount(signed, decimal === '.' ? '.' : ',', currency(code))).toEqual({ ok: true, value: amount });
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('never turn into another amount when the decimal sign is the wrong one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), (minor) => {
        const text = formatDecimal(money(minor, USD)).replace('.', ',');
        expect(readAmount(text, '.', USD).ok).toBe(false);
      }),
    );
    expect(problemOf(readAmount('1.234,56', '.', USD))).toBe('amountStyle');
    expect(problemOf(readAmount('1,234.56', ',', USD))).toBe('amountStyle');
    // Twelve hundred pesos in Bogotá; read with a decimal point it has a digit too many.
    expect(problemOf(readAmount('1.234', '.', USD))).toBe('amountPrecision');
    expect(readAmount('1.234', ',', USD)).toEqual({ ok: true, value: money(123_400, USD) });
  });

  it('are refused when they are none, too fine, too large or of another currency', () => {
    for (const text of ['', 'abc', '12 34', '1,23,456.00', '--5', '1.2.3', '$', '5%', '12e3', '１２'])
      expect(readAmount(text, '.', USD).ok, text).toBe(false);
    expect(problemOf(readAmount('12.345', '.', USD))).toBe('amountPrecision');
    expect(problemOf(readAmount('12.5', '.', CLP))).toBe('amountPrecision');
    expect(exponentOf(CLP)).toBe(0);
    expect(problemOf(readAmount('99999999999999999', '.', USD))).toBe('amountTooLarge');
    expect(problemOf(readAmount('EUR 5.00', '.', USD))).toBe('amountCurrency');
    expect(readAmount('US$1,000.00', '.', USD)).toEqual({ ok: true, value: money(100_000, USD) });
    expect(problemOf(readAmount('1.23E+05', '.', USD))).toBe('scientific');
  });
});

describe('dates', () => {
  it('read back in each order, separator and length of year', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 36_523 }),
        fc.constantFrom('/', '.', '-'),
        fc.constantFrom('dmy' as const, 'mdy' as const, 'ymd' as const),
        fc.boolean(),
        fc.constantFrom('', ' 00:00', ' 00:00:00', 'T13:45:00'),
        (day, separator, order, bare, time) => {
          const iso = new Date(Date.UTC(1970, 0, 1) + day * 86_400_000).toISOString().slice(0, 10);
          const [year = '', month = '', date = ''] = iso.split('-');
          const short = (part: string) => (bare ? part.replace(/^0/, '') : part);
          const parts =
            order === 'dmy'
              ? [short(date), short(month), year]
              : order === 'mdy'
                ? [short(month), short(date), year]
                : [year, short(month), short(date)];
          expect(readDate(parts.join(separator) + time, order)).toMatchObject({ ok: true, value: { date: iso, at: null } });
          // A year in front is never taken for anything else.
          expect(readDate(iso, order)).toMatchObject({ ok: true, value: { date: iso } });
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('know two digits of a year, a compact form and a moment', () => {
    expect(readDate('31/12/26', 'dmy')).toMatchObject({ value: { date: '2026-12-31' } });
    expect(readDate('01/02/70', 'mdy')).toMatchObject({ value: { date: '1970-01-02' } });
    expect(readDate('20260531', 'ymd')).toMatchObject({ value: { date: '2026-05-31' } });
    expect(readDate('2026-03-08T02:30:00-05:00', 'ymd')).toEqual({
      ok: true,
      value: { date: parseLocalDate('2026-03-08'), at: Date.parse('2026-03-08T07:30:00Z') },
    });
    expect(readDate('2026-03-08 02:30:00+0000', 'ymd')).toMatchObject({ value: { at: Date.parse('2026-03-08T02:30:00Z') } });
  });

  it('are refused when the day does not exist, the order is wrong or the spreadsheet left its own number', () => {
    expect(problemOf(readDate('31/02/2026', 'dmy'))).toBe('dateNone');
    expect(problemOf(readDate('12/25/2026', 'dmy'))).toBe('dateOrder');
    expect(problemOf(readDate('25/12/2026', 'mdy'))).toBe('dateOrder');
    expect(problemOf(readDate('25/12/2026', 'ymd'))).toBe('dateOrder');
    expect(problemOf(readDate('46001', 'dmy'))).toBe('dateSerial');
    expect(problemOf(readDate('01/01/0026', 'dmy'))).toBe('dateYear');
    expect(problemOf(readDate('2101-01-01', 'ymd'))).toBe('dateYear');
    for (const text of ['yesterday', '1/2', '1/2/3/4', '1/2-2026', '', '2026-1-1x']) expect(readDate(text, 'dmy').ok, text).toBe(false);
  });
});

describe('cells', () => {
  it('lose what spreadsheets put around them', () => {
    expect(cleanCell('  José\u00A0 Ñandú\u200B ')).toBe('José Ñandú');
    expect(cleanCell('Jose\u0301')).toBe('José');
    expect(cleanCell("'+57 300")).toBe('+57 300');
    expect(cleanCell("'t Hooft")).toBe("'t Hooft");
    for (const nothing of ['', '  ', 'NULL', '\\N', 'n/a', '-', '\u00A0']) expect(cleanCell(nothing)).toBe('');
  });
  it('are spoilt by failed formulas and wrong encodings, not by the accents of three languages', () => {
    for (const text of ['#REF!', '#¡REF!', '#N/D', '#VALUE!', '#¿NOMBRE?', '########'])
      expect(spoilt(cleanCell(text)), text).toMatchObject({ id: 'portfolio.problem.formula' });
    for (const text of ['GarcÃ­a', 'NuÃ±ez', 'SÃ£o Paulo', 'Mu\uFFFDoz', 'Mu¤oz', 'Â¿QuÃ©?', 'Ã\u00A0 la carte'])
      expect(spoilt(cleanCell(text)), text).toMatchObject({ id: 'portfolio.problem.garbled' });
    for (const text of ['Ñuñoa', 'JOÃO', 'São Paulo', 'Âmbar', 'Peñón', '#1 Main St', 'Ü', '¿Qué?', '£ 5', 'Conceição'])
      expect(spoilt(cleanCell(text)), text).toBeNull();
  });
  it('that are the firm’s own numbers are not what a spreadsheet shortened', () => {
    expect(problemOf(readExternalId('4.5561E+15'))).toBe('scientific');
    expect(problemOf(readExternalId('4,5561E+15'))).toBe('scientific');
    expect(readExternalId('0045561E7')).toEqual({ ok: true, value: '0045561E7' });
    expect(problemOf(readExternalId('x'.repeat(101)))).toBe('long');
  });
});

describe('telephone numbers', () => {
  const digits = (count: number) =>
    fc.array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count }).map((list) => list.join(''));

  it('are the same by the short cut and by the full reading', { timeout: 60_000 }, () => {
    let taken = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...SHORT_CUT_COUNTRIES),
        fc.integer({ min: 7, max: 12 }).chain(digits),
        fc.constantFrom('plain', 'prefix', 'spaced', 'brackets'),
        fc.constantFrom('1', '52', '57', '55', '56', '51', '593', '44'),
        (country, number, form, code) => {
          const text =
            form === 'prefix'
              ? `+${code}${number}`
              : form === 'spaced'
                ? number.replace(/(\d{3})(\d{3})/, '$1 $2-')
                : form === 'brackets'
                  ? `(${number.slice(0, 3)}) ${number.slice(3)}`
                  : number;
          const short = ordinaryPhone(text, country);
          if (short === null) return;
          taken += 1;
          const full = parsePhone(text, country);
          const line = full.ok
            ? { mobile: 'mobile', landline: 'landline', either: 'unknown', voip: 'voip', other: 'unknown' }[full.value.line]
            : null;
          expect({ text, country, value: full.ok ? full.value.e164 : null, lineType: line }).toEqual({ text, country, ...short });
        },
      ),
      { numRuns: 60_000 },
    );
    expect(taken).toBeGreaterThan(1_000);
  });

  it('take the short cut where portfolios have most of theirs', () => {
    expect(ordinaryPhone('(212) 555-0123', 'US')).toEqual({ value: '+12125550123', lineType: 'unknown' });
    expect(ordinaryPhone('300 123 4567', 'CO')).toEqual({ value: '+573001234567', lineType: 'mobile' });
    expect(ordinaryPhone('+52 55 1234 5678', 'MX')).toEqual({ value: '+525512345678', lineType: 'unknown' });
    expect(ordinaryPhone('11 91234-5678', 'BR')).toEqual({ value: '+5511912345678', lineType: 'mobile' });
    expect(ordinaryPhone('1-800-555-0123', 'US')).toBeNull();
    expect(ordinaryPhone('020 7946 0000', 'GB')).toBeNull();
  });

  it('may be several in a cell, and are refused each for its reason', () => {
    expect(readPhones('300 123 4567; +1 (212) 555-0123', 'CO')).toMatchObject({
      value: [{ value: '+573001234567' }, { value: '+12125550123' }],
    });
    expect(problemOf(readPhones('300 123', 'CO'))).toBe('phone.invalid');
    expect(problemOf(readPhones('call me', 'CO'))).toBe('phone.syntax');
    expect(problemOf(readPhones('3001234567', null))).toBe('phone.country');
    expect(problemOf(readPhones('3.00123E+09', 'CO'))).toBe('scientific');
    expect(problemOf(readPhones(Array(6).fill('3001234567').join(';'), 'CO'))).toBe('tooMany');
  });
});

describe('mail addresses', () => {
  it('are put into lower case and may be several', () => {
    expect(readEmails('Ana.Diaz@Example.COM; b@example.org')).toMatchObject({
      value: [{ value: 'ana.diaz@example.com' }, { value: 'b@example.org' }],
    });
  });
  it('are refused when mail could not reach one mailbox', () => {
    for (const text of [
      'a@b',
      'a b@example.com',
      'Ana <a@example.com>',
      'a@@example.com',
      '.a@example.com',
      'a@example.com\r\nBcc: x@example.com,',
      '"a"@example.com',
    ])
      expect(readEmails(text).ok, text).toBe(false);
  });
});

describe('words', () => {
  it('of languages are understood in three languages and as tags', () => {
    for (const text of ['es', 'ES-mx', 'Español', 'castellano', 'Spanish', 'espanhol'])
      expect(readLanguage(text)).toMatchObject({ value: 'es' });
    for (const text of ['pt-BR', 'Português', 'portuguese']) expect(readLanguage(text)).toMatchObject({ value: 'pt' });
    for (const text of ['EN', 'inglés', 'English (US)']) expect(readLanguage(text)).toMatchObject({ value: 'en' });
    expect(problemOf(readLanguage('français'))).toBe('language');
  });
  it('of creditors, debts and sectors become the rules’ own words', () => {
    expect(readCreditorType('Agencia de cobranza')).toMatchObject({ value: 'thirdPartyCollector' });
    expect(readCreditorType('third_party')).toMatchObject({ value: 'thirdPartyCollector' });
    expect(readCreditorType('firstPartyCreditor')).toMatchObject({ value: 'firstPartyCreditor' });
    expect(problemOf(readCreditorType('uncle'))).toBe('creditorType');
    expect(readDebtType('Tarjeta de crédito')).toMatchObject({ value: 'creditCard' });
    expect(readDebtType('creditCard')).toMatchObject({ value: 'creditCard' });
    expect(readSector('Entidad financiera')).toMatchObject({ value: 'financialEntity' });
    expect(problemOf(readSector('circus'))).toBe('sector');
  });
  it('in tags are told apart and kept once', () => {
    expect(readTags(' a; b|a, c ')).toEqual({ ok: true, value: ['a', 'b', 'c'] });
    expect(problemOf(readTags(Array.from({ length: 21 }, (_, index) => `t${index}`).join(',')))).toBe('tooMany');
  });
  it('are remembered within bounds', () => {
    let asked = 0;
    const read = remembered((text) => `${text}${(asked += 1)}`, 3);
    expect([read('a'), read('a'), read('b'), read('c'), read('d'), read('a')]).toEqual(['a1', 'a1', 'b2', 'c3', 'd4', 'a5']);
    const long = 'x'.repeat(101);
    expect(read(long)).not.toBe(read(long));
    expect(normalisePlaceName('x')).toBe('x');
  });
});
