import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openStore } from '@makegood/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { evidenceDatabase, WORKSPACE } from './evidence-database.ts';
import { folder, makegood, program } from './makegood.ts';

const files = folder();
const data = join(files.path, 'data');
const exported = (...args: readonly string[]) => makegood('evidence', 'export', '--data', data, ...args);
const contentSchema = z.object({
  makegood: z.literal('evidence'),
  by: z.string(),
  scope: z.record(z.string(), z.unknown()),
  entry: z.object({ sequence: z.int(), hash: z.string() }),
  decisions: z.array(z.object({ id: z.string(), verdict: z.string() })),
  people: z.array(z.object({ name: z.string() })),
});
const jsonOf = async (...args: readonly string[]) => {
  const out = join(files.path, 'evidence.json');
  const { code, talk } = await exported(...args, '--out', out);
  expect({ code, talk }).toEqual({ code: 0, talk: '' });
  return contentSchema.parse(JSON.parse(readFileSync(out, 'utf8')));
};

beforeAll(() => evidenceDatabase(data));
afterAll(() => files.remove());

describe('makegood evidence export', () => {
  it('writes what is asked for of a person, by our id or the firm’s number', async () => {
    const content = await jsonOf('--person', 'P-1', '--by', 'Ana Lima');
    expect(content).toMatchObject({ by: 'Ana Lima', scope: { person: 'per_one' }, people: [{ name: 'Marta Quiñones' }] });
    expect(content.decisions.map(({ id }) => id)).toEqual(['dec_one', 'dec_two']);
    expect((await jsonOf('--person', 'per_one')).decisions).toEqual(content.decisions);
    expect((await jsonOf('--account', 'A-1')).decisions).toEqual(content.decisions);
  });

  it('keeps to a time, whose last day is included, and to a rule', async () => {
    // Decided on November 10 at ten in the morning in New York.
    const count = async (...args: readonly string[]) => (await jsonOf(...args)).decisions.length;
    expect(await count('--from', '2026-11-10', '--to', '2026-11-10')).toBe(2);
    expect(await count('--from', '2026-11-11')).toBe(0);
    expect(await count('--to', '2026-11-09')).toBe(0);
    expect(await count('--from', '2026-11-10T10:00:00-05:00')).toBe(2);
    expect(await count('--to', '2026-11-10T10:00:00-05:00')).toBe(0);
    expect(await count('--rule', 'us.regf.contact-window')).toBe(2);
    expect(await count('--rule', 'us.regf.call-caps', '--person', 'P-1')).toBe(0);
  });

  it('writes a table and a PDF in the reader’s language, and a table to standard output', async () => {
    const { code, out, talk } = await program([
      'evidence',
      'export',
      '--data',
      data,
      '--person',
      'P-1',
      '--format',
      'csv',
      '--language',
      'es',
    ]);
    expect({ code, talk }).toEqual({ code: 0, talk: '' });
    expect(out).toMatch(/^\uFEFFDecisión,Instante \(UTC\)/);
    expect(out).toContain('Marta Quiñones');
    expect(out.trimEnd().split('\r\n')).toHaveLength(3);
    const pdf = join(files.path, 'evidence.pdf');
    expect((await exported('--account', 'acc_one', '--format', 'pdf', '--out', pdf)).code).toBe(0);
    const bytes = readFileSync(pdf);
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(bytes.subarray(-6).toString().trim()).toBe('%%EOF');
  });

  it('stands in the audit trail, which is whole afterwards', async () => {
    const { entry } = await jsonOf('--person', 'per_one');
    const store = openStore({ file: join(data, 'makegood.db'), synchronous: 'normal', readOnly: true });
    const [delivered, asked] = (await store.evidence.lines(WORKSPACE, {}, { limit: 2 })).items;
    await store.close();
    expect(asked).toMatchObject({ action: 'evidence.exported', actor: 'usr_commandline', subject: 'per_one', ...entry });
    expect(delivered).toMatchObject({ action: 'evidence.delivered', detail: { of: entry.sequence } });
    expect((await makegood('audit', 'verify', '--data', data)).code).toBe(0);
  });

  it.each<[string, readonly string[], RegExp]>([
    ['nothing to go by', [], /Say of whom/],
    ['somebody unknown', ['--person', 'P-9'], /no person P-9 in Harbor/],
    ['an account unknown', ['--account', 'A-9'], /no account A-9 in Harbor/],
    ['no date', ['--from', 'yesterday'], /--from is a date/],
    ['a time that ends before it begins', ['--from', '2026-11-10', '--to', '2026-11-08'], /ends before it begins/],
    ['an unknown format', ['--person', 'P-1', '--format', 'xml'], /json, csv, pdf/],
    ['an unknown workspace', ['--person', 'P-1', '--workspace', 'Haven'], /no workspace Haven/],
  ])('refuses %s with 2 and one sentence, and leaves no file', async (_, args, said) => {
    const out = join(files.path, 'refused');
    const { code, talk } = await exported(...args, '--out', out);
    expect(code).toBe(2);
    expect(talk).toMatch(said);
    expect(existsSync(out) || existsSync(`${out}.part`)).toBe(false);
  });

  it('says with 3 that a file cannot be written', async () => {
    const { code, talk } = await exported('--person', 'P-1', '--out', join(files.path, 'nowhere', 'evidence.json'));
    expect(code).toBe(3);
    expect(talk).toMatch(/nowhere\/evidence\.json cannot be written/);
  });
});
