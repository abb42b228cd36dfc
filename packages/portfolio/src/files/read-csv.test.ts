import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { say } from '@makegood/base/text';
import {
  errorsCsv,
  mappingSchema,
  portfolioTexts,
  readCsv,
  readSample,
  type Batch,
  type GoodRow,
  type Mapping,
  type ReadOptions,
  type RefusedRow,
} from '../index.ts';
import { RepeatedIds } from './repeated-ids.ts';

const HEADER = 'customer,name,account,balance,due';
const mapping = (more: Partial<Mapping> = {}): Mapping =>
  mappingSchema.parse({
    kind: 'accounts',
    encoding: 'utf-8',
    delimiter: ',',
    header: true,
    decimal: '.',
    dateOrder: 'dmy',
    columns: { 'person.externalId': 0, 'person.fullName': 1, 'account.externalId': 2, 'account.balance': 3, 'account.dueDate': 4 },
    defaults: { country: 'CO', currency: 'COP', language: 'es' },
    ...more,
  });

async function* pieces(bytes: Uint8Array, sizes: readonly number[] = [bytes.length]): AsyncGenerator<Uint8Array> {
  let at = 0;
  for (let turn = 0; at < bytes.length; turn += 1) {
    const size = Math.max(1, sizes[turn % sizes.length] ?? 1);
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

async function read(file: string | Uint8Array, more: Partial<Mapping> = {}, options: Partial<ReadOptions> = {}, sizes?: readonly number[]) {
  const batches: Batch[] = [];
  const bytes = typeof file === 'string' ? Buffer.from(file) : file;
  const result = await readCsv(pieces(bytes, sizes), mapping(more), { onBatch: (batch) => void batches.push(batch), ...options });
  const rows: GoodRow[] = batches.flatMap((batch) => batch.rows);
  const refused: RefusedRow[] = batches.flatMap((batch) => batch.refused);
  return { result, batches, rows, refused, problem: result.ok ? null : result.error };
}
const problems = (refused: readonly RefusedRow[]) =>
  refused.map(({ row, errors }) => [row, ...errors.map(({ problem }) => problem.id.replace('portfolio.problem.', ''))]);
const named = (rows: readonly GoodRow[]) => rows.map(({ content }) => content.person?.fullName);

describe('reading a file', () => {
  const table = `${HEADER}\nC1,"Peña, ""La"" Ñusta",A1,1500.50,16/11/2026\nC2,"two\nlines",A2,2,01/02/2026\n\nC3,José 🙂,A3,3,31/12/2026\n`;

  it('gives the rows with their lines, whatever the pieces in which they come', async () => {
    const whole = await read(table);
    expect(whole.result).toMatchObject({
      ok: true,
      value: { rows: 3, right: 3, wrong: 0, header: HEADER.split(','), bytes: Buffer.byteLength(table) },
    });
    expect(named(whole.rows)).toEqual(['Peña, "La" Ñusta', 'two lines', 'José 🙂']);
    expect(whole.rows.map(({ row, line }) => [row, line])).toEqual([
      [1, 2],
      [2, 4],
      [3, 6],
    ]);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 5 }),
        fc.constantFrom('utf-8' as const, 'utf-16le' as const, 'utf-16be' as const),
        async (sizes, encoding) => {
          const bytes =
            encoding === 'utf-8'
              ? Buffer.from(table)
              : iconv.encode(table, encoding === 'utf-16le' ? 'utf16-le' : 'utf16-be', { addBOM: true });
          const cut = await read(bytes, { encoding }, {}, sizes);
          expect(cut.rows).toEqual(whole.rows);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('takes Windows line ends, a byte order mark, a line that names the delimiter, and empty rows below the table', async () => {
    const { rows, refused } = await read(`\uFEFFsep=;\r\n${HEADER.replaceAll(',', ';')}\r\nC1;Ana;A1;5;16/11/2026\r\n;;;;\r\n ; ;;;\r\n`, {
      delimiter: ';',
    });
    expect([named(rows), refused]).toEqual([['Ana'], []]);
  });

  it('keeps quotation marks that stand within an unquoted cell', async () => {
    const { rows } = await read(`${HEADER}\nC1,Juan "El Gordo" Ejemplo,A1,5,16/11/2026\n`);
    expect(named(rows)).toEqual(['Juan "El Gordo" Ejemplo']);
  });

  it('gives batches one after the other and waits for each', async () => {
    const lines = Array.from({ length: 25 }, (_, index) => `C${index},Ana,A${index},${index % 5 === 0 ? 'x' : '1'},16/11/2026`);
    let open = 0;
    const sizes: number[] = [];
    const seen: number[] = [];
    await read(
      [HEADER, ...lines].join('\n'),
      {},
      {
        batchSize: 10,
        onBatch: async (batch) => {
          open += 1;
          expect(open).toBe(1);
          await new Promise((resolve) => setTimeout(resolve, 2));
          open -= 1;
          sizes.push(batch.rows.length + batch.refused.length);
          expect(batch.header).toEqual(HEADER.split(','));
        },
        onProgress: ({ rows, wrong }) => seen.push(rows, wrong),
      },
    );
    expect(sizes).toEqual([10, 10, 5]);
    expect(seen).toEqual([10, 2, 20, 4, 25, 5]);
  });

  it('refuses the second row with the same number, and says where the first is', async () => {
    const { rows, refused } = await read(`${HEADER}\nC1,Ana,A1,5,16/11/2026\nC1,Ana,A2,5,16/11/2026\nC2,Eva,A1,9,16/11/2026\n`);
    expect(rows.map(({ row }) => row)).toEqual([1, 2]);
    expect(refused[0]?.errors).toEqual([
      {
        row: 3,
        column: 'account',
        field: 'account.externalId',
        value: 'A1',
        problem: { id: 'portfolio.problem.repeated', values: { row: 1 } },
      },
    ]);
  });

  it('refuses one customer number for two people, and takes two spellings for one', async () => {
    const { rows, refused } = await read(
      `${HEADER}\nC1,José Núñez,A1,5,16/11/2026\nC1,"NUNEZ, Jose M.",A2,5,16/11/2026\nC1,Eva Ficticia,A3,5,16/11/2026\n`,
    );
    expect(rows.map(({ row }) => row)).toEqual([1, 2]);
    expect(refused[0]?.errors).toEqual([
      {
        row: 3,
        column: 'customer',
        field: 'person.externalId',
        value: 'C1',
        problem: { id: 'portfolio.problem.otherPerson', values: { row: 1 } },
      },
    ]);
  });

  it('lets a row that was refused be followed by the right one with the same number', async () => {
    const { rows, refused } = await read(`${HEADER}\nC1,Ana,A1,x,16/11/2026\nC1,Ana,A1,5,16/11/2026\n`);
    expect([rows.length, problems(refused)]).toEqual([1, [[1, 'amount']]]);
  });

  it('reads a file without headings', async () => {
    const { rows, refused } = await read('C1,Ana,A1,5,16/11/2026\nC2,Eva,A2,x,16/11/2026\nC3,Eva,A3\n', { header: false });
    expect(rows).toHaveLength(1);
    expect(refused.map(({ errors }) => errors[0]?.column)).toEqual(['D', '']);
  });
});

describe('a file that cannot be read', () => {
  const spanish = `${HEADER}\nC1,Íñigo Peñaficticia,A1,5,16/11/2026\n`;

  it('in Windows-1252 is not taken for UTF-8, and the line is told', async () => {
    const { problem, batches } = await read(iconv.encode(spanish, 'win1252'));
    expect(problem).toEqual({ id: 'portfolio.file.encoding', values: { encoding: 'utf-8', line: 2 } });
    expect(batches).toEqual([]);
  });

  it('in UTF-8 is not taken for Windows-1252, whatever the pieces', async () => {
    for (const sizes of [[1], [3], [1_000]])
      expect((await read(spanish, { encoding: 'windows-1252' }, {}, sizes)).problem).toEqual({
        id: 'portfolio.file.otherEncoding',
        values: { encoding: 'windows-1252', found: 'utf-8' },
      });
    expect((await read(`\uFEFF${HEADER}\nC1,Ana,A1,5,16/11/2026\n`, { encoding: 'windows-1252' })).problem).toMatchObject({
      id: 'portfolio.file.otherEncoding',
    });
    expect((await read(iconv.encode(spanish, 'utf16-le', { addBOM: true }))).problem).toMatchObject({
      id: 'portfolio.file.otherEncoding',
      values: { found: 'utf-16le' },
    });
  });

  it('in Windows-1252 is read as such', async () => {
    for (const sizes of [[1], [1_000]])
      expect(named((await read(iconv.encode(spanish, 'win1252'), { encoding: 'windows-1252' }, {}, sizes)).rows)).toEqual([
        'Íñigo Peñaficticia',
      ]);
  });

  it('with spoilt names and wrong dates tells it row by row', async () => {
    const { refused, rows } = await read(
      `${HEADER}\nC1,Ã\u00D1igo PeÃ±a,A1,5,11/16/2026\nC2,Ana,A2,5,30/02/2026\nC3,Eva,A3,5,11/12/2026\n`,
    );
    expect(problems(refused)).toEqual([
      [1, 'garbled', 'dateOrder'],
      [2, 'dateNone'],
    ]);
    expect(rows).toHaveLength(1);
  });

  it('for a quotation mark that is never closed, too many rows or columns, a short heading, or bytes that are no text', async () => {
    expect((await read(`${HEADER}\nC1,Ana,A1,5,16/11/2026\nC2,"Eva,A2,5,16/11/2026\nC3,Eva,A3,5,16/11/2026\n`)).problem).toEqual({
      id: 'portfolio.file.quote',
      values: { line: 3 },
    });
    expect((await read(`${HEADER}\nC1,"Ana${'x'.repeat(70_000)}`)).problem).toMatchObject({ id: 'portfolio.file.quote' });
    expect((await read(`${HEADER}\nC1,Ana,A1,5,16/11/2026\nC2,Ana,A2,5,16/11/2026\n`, {}, { mostRows: 1 })).problem).toEqual({
      id: 'portfolio.file.rows',
      values: { most: 1 },
    });
    expect((await read(`${Array(201).fill('x').join(',')}\n`)).problem).toMatchObject({ id: 'portfolio.file.columns' });
    expect((await read('customer;name\n1;Ana\n')).problem).toEqual({ id: 'portfolio.file.mapping', values: { found: 1 } });
    expect((await read(`${HEADER}\nC1,A\0na,A1,5,16/11/2026\n`)).problem).toEqual({ id: 'portfolio.file.binary' });
  });

  it('ends when it is called off, with the reason', async () => {
    const stop = new AbortController();
    const lines = Array.from({ length: 5_000 }, (_, index) => `C${index},Ana,A${index},1,16/11/2026`).join('\n');
    const reason = new Error('called off');
    await expect(read(`${HEADER}\n${lines}`, {}, { signal: stop.signal, batchSize: 100, onBatch: () => stop.abort(reason) })).rejects.toBe(
      reason,
    );
  });

  it('lets a fault of the caller through', async () => {
    const fault = new Error('the disk is full');
    await expect(read(`${HEADER}\nC1,Ana,A1,1,16/11/2026\n`, {}, { onBatch: () => Promise.reject(fault) })).rejects.toBe(fault);
  });
});

describe('the file of corrections', () => {
  const broken = `${HEADER},note\nC1,"=cmd|' /C calc'!A0",A1,x,16/11/2026,"a, ""b"""\nC2,Eva,A2,-5,31/02/2026,+1 (2)\nC3,Eva,A3,5\n`;
  const options = { heading: 'error', say: (problem: Parameters<typeof say>[2]) => say(portfolioTexts, 'en', problem) };

  async function corrections(file: string): Promise<string> {
    const { refused, batches } = await read(file);
    let text = '';
    for await (const piece of errorsCsv({
      header: batches[0]?.header ?? null,
      delimiter: ',',
      rows: refused.map(({ cells, errors }) => ({ cells, errors })),
      ...options,
    }))
      text += piece;
    return text;
  }

  it('holds the rows as they were, each with its reasons, and nothing that a spreadsheet would run', async () => {
    const text = await corrections(broken);
    expect(text.split('\r\n')).toEqual([
      `\uFEFF${HEADER},note,error`,
      `C1,'=cmd|' /C calc'!A0,A1,x,16/11/2026,"a, ""b""",balance: Not an amount.`,
      `C2,Eva,A2,'-5,31/02/2026,'+1 (2),balance: The amount is negative. · due: There is no such day.`,
      'C3,Eva,A3,5,The row has 4 cells instead of 6: a delimiter is missing or too many.',
      '',
    ]);
    const sample = readSample(Buffer.from(text), { encoding: 'utf-8', delimiter: ',', header: true, whole: true });
    const cells = sample.ok ? sample.value.rows.flatMap((row) => row.cells) : [];
    expect(cells).toHaveLength(19);
    for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  });

  it('comes back with the same errors, and with none when corrected', async () => {
    const text = await corrections(broken);
    const again = await read(text);
    expect(problems(again.refused)).toEqual([
      [1, 'amount'],
      [2, 'amountNegative', 'dateNone'],
      [3, 'cells'],
    ]);
    const mended = await read(
      text
        .replace(',x,', ',7,')
        .replace("'-5", '5')
        .replace('31/02', '28/02')
        .replace('C3,Eva,A3,5,The row', 'C3,Eva,A3,5,16/11/2026,,The row'),
    );
    expect([mended.refused, named(mended.rows)]).toEqual([[], ["=cmd|' /C calc'!A0", 'Eva', 'Eva']]);
  });
});

describe('ids seen before', () => {
  it('are found, and others are not, also while the table grows', () => {
    const ids = new RepeatedIds();
    for (let row = 1; row <= 60_000; row += 1) expect(ids.seenBefore(`ACC-${row * 7}`, row, row)).toBeNull();
    for (let row = 1; row <= 60_000; row += 997) expect(ids.seenBefore(`ACC-${row * 7}`, 99)).toEqual({ row, mark: row });
    expect(ids.seenBefore('ACC-1', 5)).toBeNull();
  });
  it('are told apart though they differ by little', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ maxLength: 12 }), { maxLength: 200 }), (texts) => {
        const ids = new RepeatedIds();
        for (const [index, text] of texts.entries()) expect(ids.seenBefore(text, index + 1)).toBeNull();
        for (const [index, text] of texts.entries()) expect(ids.seenBefore(text, 999)?.row).toBe(index + 1);
      }),
    );
  });
});

describe('a hundred thousand rows', () => {
  /** Collects what nobody holds any more, so that what is left is what the reading keeps. */
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  const kept = (): number => {
    if (typeof collect === 'function') collect();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };

  it('are read in memory that does not grow with them', { timeout: 120_000 }, async () => {
    const total = 100_000;
    async function* rows(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(`${HEADER},phone,email\n`);
      for (let row = 0; row < total; row += 500) {
        let text = '';
        for (let next = row; next < row + 500; next += 1)
          text += `C${next},Persona Ficticia ${next},A${next},${next}.50,${(next % 28) + 1}/11/2026,300 ${String(1_000_000 + next * 13).slice(0, 7)},p${next}@example.com\n`;
        yield Buffer.from(text);
      }
    }
    const wide = mapping();
    const memory: number[] = [];
    let read = 0;
    const result = await readCsv(
      rows(),
      { ...wide, columns: { ...wide.columns, 'person.mobile': 5, 'person.email': 6 } },
      {
        onBatch: (batch) => {
          read += batch.rows.length;
          if (read % 20_000 === 0) memory.push(kept());
        },
      },
    );
    expect(result).toMatchObject({ ok: true, value: { rows: total, wrong: 0 } });
    expect(memory).toHaveLength(5);
    // The hashes of the ids grow by 12 bytes a row at half load; the rows themselves would be some 90 MB.
    const growth = (memory.at(-1) ?? Infinity) - (memory[0] ?? 0);
    expect(growth).toBeLessThan(8_000_000);
  });
});
