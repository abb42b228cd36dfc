import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { normalisePlaceName } from '@makegood/calendar';
import { detectTable, mappingProblems, previewRows, type DetectedTable, type FieldId } from '../index.ts';
import { HEADING_WORDS } from './heading-words.ts';
import { detectDelimiter, detectEncoding } from './sample.ts';
import { dateOrderOf, decimalOf } from './styles.ts';
import { suggestFields, suggestKind } from './suggest-fields.ts';

const SPANISH = [
  'Nº cliente;Nombre y apellidos;Teléfono celular;Correo electrónico;Nº cuenta;Saldo pendiente;Moneda;Fecha de vencimiento',
  '0012;José Núñez Ficticio;300 123 4567;jose@example.com;000451;1.234,56;COP;25/12/2026',
  '0013;Íñigo Muestra;310 123 4567;;000452;98,10;COP;03/11/2026',
].join('\r\n');

function detected(file: string | Uint8Array, options: Parameters<typeof detectTable>[1] = { whole: true }): DetectedTable {
  const result = detectTable(typeof file === 'string' ? Buffer.from(file) : file, options);
  if (!result.ok) throw new Error(result.error.id);
  return result.value;
}
const problem = (file: Uint8Array) => {
  const result = detectTable(file, { whole: true });
  return result.ok ? null : result.error.id;
};

describe('a Spanish spreadsheet', () => {
  const encodings = [
    ['windows-1252', iconv.encode(SPANISH, 'win1252')],
    ['utf-8', Buffer.from(SPANISH)],
    ['utf-8', Buffer.from(`\uFEFF${SPANISH}`)],
    ['utf-16le', iconv.encode(SPANISH, 'utf16-le', { addBOM: true })],
    ['utf-16le', iconv.encode(SPANISH, 'utf16-le')],
    ['utf-16be', iconv.encode(SPANISH, 'utf16-be', { addBOM: true })],
    ['utf-16be', iconv.encode(SPANISH, 'utf16-be')],
  ] as const;

  it.each(encodings)('is understood in %s (%#)', (encoding, bytes) => {
    const table = detected(bytes);
    expect(table.mapping).toMatchObject({
      kind: 'accounts',
      encoding,
      delimiter: ';',
      header: true,
      decimal: ',',
      dateOrder: 'dmy',
      columns: {
        'person.externalId': 0,
        'person.fullName': 1,
        'person.mobile': 2,
        'person.email': 3,
        'account.externalId': 4,
        'account.balance': 5,
        'account.currency': 6,
        'account.dueDate': 7,
      },
    });
    expect(table.questions).toEqual([]);
    expect(table.columns[1]).toMatchObject({ name: 'Nombre y apellidos', samples: ['José Núñez Ficticio', 'Íñigo Muestra'] });
    expect(mappingProblems(table.mapping)).toEqual([]);
    const preview = previewRows({ ...table.mapping, defaults: { country: 'CO', currency: null, language: 'es' } }, table);
    expect(preview).toMatchObject({ looked: 2, right: 2, wrong: 0, missing: [] });
    expect(preview.rows[0]).toMatchObject({
      line: 2,
      errors: [],
      values: {
        'account.externalId': { raw: '000451', value: '000451' },
        'account.balance': { raw: '1.234,56', value: '1234.56 COP', error: null },
        'account.dueDate': { raw: '25/12/2026', value: '2026-12-25' },
        'person.mobile': { value: '+573001234567' },
      },
    });
    expect(preview.rows[1]?.values['person.email']).toEqual({ raw: '', value: null, error: null });
  });

  it('is understood also from a piece that ends within a letter or a row', () => {
    const bytes = Buffer.from(SPANISH);
    for (let length = bytes.indexOf('0013'); length < bytes.length; length += 1) {
      const table = detected(bytes.subarray(0, length), { whole: false });
      expect(table.mapping.encoding).toBe('utf-8');
      expect(table.rows).toHaveLength(1);
    }
  });

  it('shows in the preview what is wrong under another mapping', () => {
    const table = detected(SPANISH);
    const preview = previewRows({ ...table.mapping, decimal: '.', defaults: { country: null, currency: null, language: null } }, table);
    expect(preview).toMatchObject({ right: 0, wrong: 2 });
    expect(preview.rows[0]?.values['account.balance']).toMatchObject({ value: null, error: { id: 'portfolio.problem.amountStyle' } });
    expect(preview.rows[0]?.values['person.mobile']).toMatchObject({ value: null, error: { id: 'portfolio.problem.phone.country' } });
  });
});

describe('what a file does not tell', () => {
  const file = (dates: readonly string[], amounts: readonly string[]) =>
    ['account,customer,name,balance,due date', ...dates.map((date, index) => `A${index},C${index},Ana,"${amounts[index]}",${date}`)].join(
      '\n',
    );

  it('is asked, with a guess by the headings', () => {
    const table = detected(file(['01/02/2026', '03/04/2026'], ['1,234', '2,500']));
    expect(table.questions.map(({ id }) => id)).toEqual(['portfolio.question.decimal', 'portfolio.question.dateOrder']);
    expect(table.questions[1]?.values).toMatchObject({ column: 'due date', sample: '01/02/2026' });
    expect(table.mapping).toMatchObject({ decimal: '.', dateOrder: 'mdy' });
    const spanish = detected('cuenta;cliente;nombre;saldo;vencimiento\nA1;C1;Ana;1.234;01/02/2026\n');
    expect(spanish.mapping).toMatchObject({ decimal: ',', dateOrder: 'dmy' });
    expect(spanish.questions).toHaveLength(2);
  });
  it('is not asked when one value tells', () => {
    const table = detected(file(['01/02/2026', '03/24/2026'], ['1,234', '2,500.5']));
    expect(table.questions).toEqual([]);
    expect(table.mapping).toMatchObject({ decimal: '.', dateOrder: 'mdy' });
    expect(detected(file(['2026-01-02', '2026-03-04'], ['1', '2'])).questions).toEqual([]);
  });
  it('is asked when a column contradicts itself', () => {
    expect(detected(file(['25/02/2026', '03/24/2026'], ['1.50', '2,50'])).questions.map(({ id }) => id)).toEqual([
      'portfolio.question.decimal',
      'portfolio.question.dateOrder',
    ]);
  });
  it('may differ from column to column', () => {
    const table = detected(
      'account,customer,name,balance,original amount,due date,opened at\nA1,C1,Ana,5.50,"1.000,00",25/12/2026,12/25/2025\nA2,C2,Ana,7.25,"1.500,00",26/12/2026,12/26/2025\n',
    );
    expect(table.questions).toEqual([]);
    const preview = previewRows({ ...table.mapping, defaults: { country: null, currency: 'USD', language: null } }, table);
    expect(preview.rows[0]?.values).toMatchObject({
      'account.balance': { value: '5.50 USD' },
      'account.original': { value: '1000.00 USD' },
      'account.dueDate': { value: '2026-12-25' },
      'account.openedAt': { value: '2025-12-25' },
    });
  });
});

describe('a file that is no table', () => {
  it('is told from one', () => {
    expect(problem(new Uint8Array())).toBe('portfolio.file.empty');
    expect(problem(Buffer.from(' \n\n'))).toBe('portfolio.file.empty');
    expect(problem(Buffer.from('PK\u0003\u0004rest of a workbook'))).toBe('portfolio.file.workbook');
    expect(problem(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0]))).toBe('portfolio.file.workbook');
    expect(problem(Buffer.from([1, 2, 0, 0, 0, 7, 8, 0, 0]))).toBe('portfolio.file.binary');
    expect(problem(Buffer.from('name,balance\n'))).toBe('portfolio.file.headingsOnly');
    expect(problem(Buffer.from(`${Array.from({ length: 201 }, (_, index) => `c${index}`).join(',')}\n`))).toBe('portfolio.file.columns');
  });
});

describe('headings', () => {
  it('are recognised in three languages and many spellings', () => {
    const one = (heading: string, kind: 'accounts' | 'payments' = 'accounts') => suggestFields([heading], kind)[0];
    const expected: readonly (readonly [FieldId, string])[] = [
      ['account.externalId', 'Account Number'],
      ['account.externalId', 'accountNumber'],
      ['account.externalId', 'No. de cuenta'],
      ['account.externalId', 'N° cuenta'],
      ['account.externalId', 'Número do contrato'],
      ['account.balance', 'SALDO (MXN)'],
      ['account.balance', 'outstanding_balance'],
      ['account.balance', 'Saldo devedor'],
      ['account.dueDate', 'Fecha Vencimiento'],
      ['account.dueDate', 'Data de Vencimento'],
      ['person.externalId', 'CPF/CNPJ'],
      ['person.externalId', 'Cédula'],
      ['person.fullName', 'Razón social'],
      ['person.lastName', 'Apellido paterno'],
      ['person.mobile', 'Customer mobile'],
      ['person.mobile', 'Tel. celular'],
      ['person.workPhone', 'Teléfono del trabajo'],
      ['person.email', 'E-mail'],
      ['person.postalCode', 'CEP'],
      ['person.subdivision', 'UF'],
    ];
    for (const [field, heading] of expected) expect(one(heading), heading).toBe(field);
    expect(one('Fecha de pago', 'payments')).toBe('payment.paidAt');
    expect(one('Valor pago', 'payments')).toBe('payment.amount');
    for (const heading of ['', 'error', 'errores', 'erro', 'notes', 'x', '123']) expect(one(heading), heading).toBeNull();
  });
  it('feed each field once, the exact word before the longer one', () => {
    expect(suggestFields(['customer name', 'name', 'balance', 'balance'], 'accounts')).toEqual([
      'person.fullName',
      null,
      'account.balance',
      null,
    ]);
  });
  it('tell which kind of file it is', () => {
    expect(suggestKind(['payment id', 'account number', 'amount', 'currency', 'paid at'])).toBe('payments');
    expect(suggestKind(['Fecha de pago', 'Cuenta', 'Monto', 'Recibo'])).toBe('payments');
    expect(suggestKind(['customer', 'name', 'account', 'balance', 'due date'])).toBe('accounts');
    expect(suggestKind(['customer', 'first name', 'last name', 'email'])).toBe('people');
  });
  it('are words in the normalised form, each of one field within a kind but for those that a narrower field claims first', () => {
    for (const list of Object.values(HEADING_WORDS))
      for (const [, words] of list) for (const word of words.split('|')) expect(normalisePlaceName(word)).toBe(word);
  });
  it('are missed neither when they are unknown words nor found where there are none', () => {
    expect(detected('a1,b1\nx,5\n').header).toEqual(['a1', 'b1']);
    expect(detected('C1,ana@example.com,5.00\nC2,eva@example.com,6.00\n').header).toBeNull();
    expect(detected('1001,Ana,5.00\n1002,Eva,6.00\n').header).toBeNull();
  });
});

describe('encodings and delimiters', () => {
  it('are told by the bytes and by even rows', () => {
    expect(detectEncoding(Buffer.from('plain'))).toEqual({ ok: true, value: 'utf-8' });
    expect(detectEncoding(Buffer.from([0x4a, 0xf3, 0x73, 0xe9]))).toEqual({ ok: true, value: 'windows-1252' });
    expect(detectDelimiter('a;b;c\n1,5;2,5;3,5\n1,6;2,6;3,6\n')).toBe(';');
    expect(detectDelimiter('a\tb\n"x, y; z"\t2\n')).toBe('\t');
    expect(detectDelimiter('a|b|c\n1|2|3\n')).toBe('|');
    expect(detectDelimiter('sep=;\na,b\n1,2\n')).toBe(';');
    expect(detectDelimiter('one column\nof text\n')).toBe(',');
  });
});

describe('styles', () => {
  it('of decimals are told by the last of two signs, by what cannot be a group, and by repetition', () => {
    expect(decimalOf(['1,234.56'])).toBe('.');
    expect(decimalOf(['1.234,56', '7'])).toBe(',');
    expect(decimalOf(['12,5'])).toBe(',');
    expect(decimalOf(['1.234.567'])).toBe(',');
    expect(decimalOf(['1234.567'])).toBe('.');
    expect(decimalOf(['0.125'])).toBe('.');
    expect(decimalOf(['1.234', '5.678'])).toBe('ambiguous');
    expect(decimalOf(['12', 'abc', ''])).toBeNull();
    expect(decimalOf(['1.5', '1,5'])).toBe('mixed');
    expect(decimalOf(['$ 1,234.50', 'USD 5.00', '(3.10)'])).toBe('.');
  });
  it('of dates are told by a part that can only be a day', () => {
    expect(dateOrderOf(['25/12/2026', '01/02/2026'])).toBe('dmy');
    expect(dateOrderOf(['12/25/2026'])).toBe('mdy');
    expect(dateOrderOf(['2026-12-25', '20261225'])).toBe('ymd');
    expect(dateOrderOf(['01/02/2026'])).toBe('ambiguous');
    expect(dateOrderOf(['25/12/2026', '12/25/2026'])).toBe('mixed');
    expect(dateOrderOf(['2026-12-25', '01/02/2026'])).toBe('ambiguous');
    expect(dateOrderOf(['hello', '300 123 4567'])).toBeNull();
  });
});
