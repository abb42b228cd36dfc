import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { api, problemSchema, uploadedSchema, type AnswerOf, type ImportMapping, type Uploaded } from '@makegood/contract';
import { runProduct, type Client, type RunningProduct } from './running-product.ts';

let product: RunningProduct;
let manager: Client;
beforeAll(async () => {
  product = await runProduct();
  manager = await product.as('manager');
  await manager.call(api.sandbox.reset, { body: { with: 'nothing' } });
}, 60_000);
afterAll(() => product.stop(), 30_000);

const portfolio = (name: string): Buffer => readFileSync(new URL(`../../../examples/portfolio/${name}`, import.meta.url));

const send = (content: string | Buffer, name = 'portfolio.csv'): Promise<Response> => {
  const form = new FormData();
  form.append('file', new Blob([typeof content === 'string' ? content : new Uint8Array(content)]), name);
  return manager.raw('/api/v1/imports', { method: 'POST', body: form });
};

async function upload(content: string | Buffer, name?: string): Promise<Uploaded> {
  const response = await send(content, name);
  if (!response.ok) throw new Error(await response.text());
  return uploadedSchema.parse(await response.json());
}

async function refusedUpload(content: string | Buffer, name?: string) {
  const response = await send(content, name);
  return { status: response.status, ...problemSchema.parse(await response.json()).error };
}

type Import = AnswerOf<typeof api.imports.read>;

async function takeIn(uploaded: Uploaded, mapping: ImportMapping = uploaded.mapping): Promise<Import> {
  const params = { id: uploaded.import.id };
  await manager.call(api.imports.run, { params, body: { mapping } });
  for (;;) {
    const state = await manager.call(api.imports.read, { params });
    if (state.state !== 'running') return state;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** As a spreadsheet gets it, the byte-order mark included. */
const errorsOf = async (id: string): Promise<string> =>
  Buffer.from(await (await manager.raw(`/api/v1/imports/${id}/errors.csv`)).arrayBuffer()).toString('utf8');

describe('a portfolio', () => {
  it('goes in as it comes, and the same file again changes nothing', async () => {
    const uploaded = await manager.call(api.imports.example);
    expect(uploaded.import).toMatchObject({ kind: 'accounts', state: 'uploaded', by: 'Marisol Vega' });
    expect(uploaded.preview).toMatchObject({ wrong: 0, missing: [] });
    expect(await manager.call(api.imports.detection, { params: { id: uploaded.import.id } })).toEqual(uploaded);
    const done = await takeIn(uploaded);
    expect(done).toMatchObject({
      state: 'done',
      bytes: done.bytesRead,
      rows: { read: 500, created: 500, updated: 0, unchanged: 0, wrong: 0 },
      problem: null,
    });
    expect((await manager.call(api.accounts.list)).total).toBe(500);

    const again = await takeIn(await manager.call(api.imports.example));
    expect(again.rows).toEqual({ read: 500, created: 0, updated: 0, unchanged: 500, wrong: 0 });
    expect((await manager.call(api.accounts.list)).total).toBe(500);
    expect((await manager.call(api.imports.list)).items.map((item) => item.state)).toEqual(['done', 'done']);
    const file = await manager.raw('/api/v1/imports/example.csv');
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="example-portfolio.csv"');
    expect(Buffer.from(await file.arrayBuffer()).equals(portfolio('accounts.csv'))).toBe(true);
  });

  it('brings changes to those who are known, and settles what the creditor calls settled', async () => {
    const [header = '', first = ''] = portfolio('accounts.csv').toString('utf8').split(/\r?\n/);
    const columns = header.split(',');
    const cells = first.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/);
    const set = (name: string, value: string) => cells.splice(columns.indexOf(name), 1, value);
    const number = cells[columns.indexOf('account_number')] ?? '';
    set('balance', '0');
    set('email', 'somebody.new@example.org');
    const done = await takeIn(await upload(`${header}\n${cells.join(',')}\n`));
    expect(done.rows).toMatchObject({ read: 1, updated: 1 });
    const [account] = (await manager.call(api.accounts.list, { query: { q: number } })).items;
    expect(account).toMatchObject({ status: 'paid', balance: { minor: 0 } });
    const { person } = await manager.call(api.accounts.read, { params: { id: account?.id ?? '' } });
    // The address that came before stays: it may be the debtor's own.
    expect(person.addresses.filter((address) => address.kind === 'email').length).toBe(2);
    const file = (await manager.call(api.accounts.timeline, { params: { id: account?.id ?? '' } })).items.find(
      (item) => item.kind === 'imported',
    );
    expect(file).toMatchObject({ fileName: 'example-portfolio.csv' });
  });

  it('of a Spanish spreadsheet is read as it was meant', async () => {
    const uploaded = await upload(portfolio('accounts-es-excel.csv'), 'cartera españa.csv');
    expect(uploaded.mapping).toMatchObject({ encoding: 'windows-1252', delimiter: ';', decimal: ',', dateOrder: 'dmy' });
    expect(uploaded.import.fileName).toBe('cartera españa.csv');
    expect((await takeIn(uploaded)).rows).toMatchObject({ read: 30, wrong: 0 });
  });

  it('with wrong rows takes the right ones, and gives the others back to be corrected', async () => {
    const uploaded = await upload(portfolio('accounts-with-errors.csv'));
    const done = await takeIn(uploaded);
    expect(done.state).toBe('done');
    expect(done.rows.wrong).toBe(3);
    expect(done.rows.read).toBe(12);
    const errors = await errorsOf(uploaded.import.id);
    expect(errors.charCodeAt(0)).toBe(0xfeff);
    const lines = errors.trim().split('\r\n');
    expect(lines.length).toBe(4);
    expect(lines[0]).toMatch(/What is wrong$/);
    expect(errors).toContain('2026-02-30');
    // What comes back unchanged is still wrong; the account that stood there twice now stands there once.
    const back = await upload(errors);
    expect((await takeIn(back, { ...uploaded.mapping, encoding: 'utf-8' })).rows).toMatchObject({ read: 3, wrong: 2, created: 0 });
  });

  it('under another mapping is another file', async () => {
    const uploaded = await upload('number;customer;name;balance\nX-1;C-X;Ana Inventada;1.234,50\n');
    const preview = await manager.call(api.imports.preview, { params: { id: uploaded.import.id }, body: { mapping: uploaded.mapping } });
    expect(preview.missing.length).toBeGreaterThan(0);
    const refused = await manager.refused(api.imports.run, { params: { id: uploaded.import.id }, body: { mapping: uploaded.mapping } });
    expect(refused).toMatchObject({ status: 422, details: { missing: preview.missing } });
    const mapping: ImportMapping = {
      ...uploaded.mapping,
      decimal: ',',
      columns: { 'account.externalId': 0, 'person.externalId': 1, 'person.fullName': 2, 'account.balance': 3 },
      defaults: { country: 'CO', currency: 'COP', language: 'es' },
    };
    const better = await manager.call(api.imports.preview, { params: { id: uploaded.import.id }, body: { mapping } });
    expect(better).toMatchObject({ right: 1, wrong: 0, missing: [] });
    const unknown = { ...mapping, columns: { ...mapping.columns, 'account.colour': 1 } };
    expect(await manager.refused(api.imports.preview, { params: { id: uploaded.import.id }, body: { mapping: unknown } })).toMatchObject({
      status: 400,
    });
    expect((await takeIn(uploaded, mapping)).rows).toMatchObject({ created: 1 });
    expect((await manager.call(api.accounts.list, { query: { q: 'X-1' } })).items[0]).toMatchObject({
      balance: { minor: 123_450, currency: 'COP' },
    });
    expect(await manager.refused(api.imports.run, { params: { id: uploaded.import.id }, body: { mapping } })).toMatchObject({
      status: 409,
    });
    expect(await manager.refused(api.imports.preview, { params: { id: uploaded.import.id }, body: { mapping } })).toMatchObject({
      status: 409,
    });
  });

  it('in the wrong encoding leaves no trace', async () => {
    const before = (await manager.call(api.accounts.list)).total;
    const uploaded = await upload(portfolio('accounts-es-excel.csv'));
    const done = await takeIn(uploaded, { ...uploaded.mapping, encoding: 'utf-8' });
    expect(done).toMatchObject({ state: 'failed', rows: { created: 0 }, problem: { id: 'portfolio.file.encoding' } });
    expect((await manager.call(api.accounts.list)).total).toBe(before);
    expect((await errorsOf(uploaded.import.id)).trim().split('\r\n').length).toBeLessThanOrEqual(1);
  });

  it('that never closes a quotation is refused as a whole', async () => {
    const rows = Array.from({ length: 900 }, (_, index) => `Q-${index},CQ-${index},Name ${index},10.00,USD`);
    rows[700] = 'Q-700,CQ-700,"never closed,10.00,USD';
    const uploaded = await upload(`account number,customer number,name,balance,currency\n${rows.join('\n')}\n`);
    const done = await takeIn(uploaded);
    expect(done).toMatchObject({ state: 'failed', rows: { created: 0 }, problem: { id: 'portfolio.file.quote' } });
    expect((await manager.call(api.accounts.list, { query: { q: 'Q-' } })).total).toBe(0);
  });
});

describe('payments', () => {
  it('count once, and those that belong nowhere come back with the reason', async () => {
    const content = portfolio('payments.csv');
    const uploaded = await upload(content, 'payments.csv');
    expect(uploaded.import.kind).toBe('payments');
    const done = await takeIn(uploaded);
    expect(done).toMatchObject({ state: 'done', rows: { read: 120, unchanged: 0 } });
    expect(done.rows.created + done.rows.wrong).toBe(120);
    const again = await takeIn(await upload(content, 'payments.csv'));
    expect(again.rows).toMatchObject({ created: 0, unchanged: done.rows.created, wrong: done.rows.wrong });

    const [header = '', first = ''] = content.toString('utf8').split(/\r?\n/);
    const at = header.split(',').indexOf('account_number');
    const cells = first.split(',');
    const strange = [...cells];
    strange[at] = 'A-NOBODY';
    strange[header.split(',').indexOf('payment_id')] = 'P-NOBODY';
    const lost = await upload(`${header}\n${strange.join(',')}\n`, 'lost.csv');
    expect((await takeIn(lost, { ...lost.mapping, kind: 'payments' })).rows).toEqual({
      read: 1,
      created: 0,
      updated: 0,
      unchanged: 0,
      wrong: 1,
    });
    const errors = await errorsOf(lost.import.id);
    expect(errors).toContain('There is no account A-NOBODY.');
    expect(errors).toContain('A-NOBODY');
  });
});

describe('what is no portfolio', () => {
  it.each([
    ['nothing', '', 'portfolio.file.empty'],
    ['a workbook', Buffer.from([0x50, 0x4b, 0x03, 0x04, 0, 0, 0, 0]), 'portfolio.file.workbook'],
    ['a picture', Buffer.from(Array.from({ length: 4_000 }, (_, index) => (index * 7) % 256)), 'portfolio.file.binary'],
    ['headings alone', 'account number,balance\n', 'portfolio.file.headingsOnly'],
  ])('is refused with one sentence: %s', async (_, content, id) => {
    expect(await refusedUpload(content)).toMatchObject({ status: 422, code: 'refused', message: { id } });
  });

  it('is refused when there is no file, or another part', async () => {
    const form = new FormData();
    form.append('other', new Blob(['a,b\n1,2\n']), 'x.csv');
    expect((await manager.raw('/api/v1/imports', { method: 'POST', body: form })).status).toBe(400);
    expect(
      (await manager.raw('/api/v1/imports', { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } })).status,
    ).toBe(400);
    expect(
      (await manager.raw('/api/v1/imports', { method: 'POST', body: 'x', headers: { 'content-type': 'multipart/form-data' } })).status,
    ).toBe(400);
    expect(await manager.refused(api.imports.read, { params: { id: 'imp_none' } })).toMatchObject({ status: 404 });
  });

  it('is dropped when the connection breaks in the middle', async () => {
    const before = (await manager.call(api.imports.list)).total;
    const { port } = new URL(product.address);
    const cookie = (
      await (
        await fetch(`${product.address}/api/v1/sandbox-sign-in`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: '{"role":"manager"}',
        })
      ).headers
    )
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), '127.0.0.1', () => {
        socket.write(
          `POST /api/v1/imports HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nCookie: ${cookie}\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 100000\r\n\r\n--b\r\nContent-Disposition: form-data; name="file"; filename="x.csv"\r\n\r\naccount,balance\n`,
        );
        setTimeout(() => {
          socket.destroy();
          resolve();
        }, 200);
      });
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect((await manager.call(api.imports.list)).total).toBe(before);
  });
});
