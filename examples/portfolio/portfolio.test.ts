import { createReadStream, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { detectTable, mappingProblems, readCsv, type GoodRow, type RefusedRow } from '@makegood/portfolio';
import { exampleFiles } from './generate.ts';

async function imported(name: string) {
  const url = new URL(name, import.meta.url);
  const table = detectTable(readFileSync(url), { whole: true });
  if (!table.ok) throw new Error(table.error.id);
  expect(table.value.questions).toEqual([]);
  expect(mappingProblems(table.value.mapping)).toEqual([]);
  // Every column is recognised, so that the example goes in without a click.
  expect(table.value.columns.filter(({ suggestion }) => suggestion === null)).toEqual([]);
  const rows: GoodRow[] = [];
  const refused: RefusedRow[] = [];
  const result = await readCsv(createReadStream(url), table.value.mapping, {
    onBatch: (batch) => {
      rows.push(...batch.rows);
      refused.push(...batch.refused);
    },
  });
  expect(result.ok).toBe(true);
  return { mapping: table.value.mapping, rows, refused };
}

describe('the example portfolio', () => {
  it('is what its generator writes', () => {
    for (const [name, content] of Object.entries(exampleFiles()))
      expect(readFileSync(new URL(name, import.meta.url)).equals(content), name).toBe(true);
  });

  it('has 500 accounts of 430 people in three countries, whole and reachable', async () => {
    const { rows, refused } = await imported('accounts.csv');
    expect(refused).toEqual([]);
    expect(rows).toHaveLength(500);
    const people = new Map(rows.map(({ content }) => [content.person?.externalId, content.person]));
    expect(people.size).toBe(430);
    const jurisdictions = new Set([...people.values()].map((person) => person?.place?.jurisdiction));
    for (const code of ['US-NY-NYC', 'US-NY', 'US-TX', 'US-FL', 'US-CA', 'CO-DC', 'CO-ANT', 'MX-CMX', 'MX-JAL'])
      expect(jurisdictions).toContain(code);
    expect(new Set(rows.map(({ content }) => content.account?.balance.currency))).toEqual(new Set(['USD', 'COP', 'MXN']));
    for (const person of people.values()) {
      expect(person?.addresses?.length).toBeGreaterThan(0);
      expect(person?.place?.candidateZones.length).toBeGreaterThan(0);
    }
    // Some people are in doubt between zones.
    expect([...people.values()].some((person) => person?.place?.zone === null)).toBe(true);
  });

  it('says of most people which channels they allowed, and when', async () => {
    const { rows } = await imported('accounts.csv');
    const people = [...new Map(rows.map(({ content }) => [content.person?.externalId, content.person])).values()];
    const abroad = people.filter((person) => person?.place?.country !== 'US');
    const share = (of: typeof people, channel: string, given: boolean) =>
      of.filter((person) => person?.consents?.some((consent) => consent.channel === channel && consent.given === given)).length / of.length;
    expect(share(people, 'email', true)).toBeCloseTo(0.85, 1);
    expect(share(people, 'sms', true)).toBeCloseTo(0.75, 1);
    expect(share(abroad, 'whatsapp', true)).toBeCloseTo(0.8, 1);
    for (const channel of ['email', 'sms', 'whatsapp', 'voice']) expect(share(abroad, channel, false)).toBeGreaterThan(0.03);
    for (const person of people)
      for (const { given, on } of person?.consents ?? []) expect(given ? on !== null && on < '2026-11-16' : on === null).toBe(true);
  });

  it('reaches nobody: mail ends at example domains, American numbers lie in the range for fiction', async () => {
    const { rows } = await imported('accounts.csv');
    for (const { content } of rows)
      for (const { kind, value } of content.person?.addresses ?? []) {
        if (kind === 'email') expect(value).toMatch(/@example\.(com|org|net)$/);
        else expect(value).toMatch(/^\+(1\d{3}55501\d\d|573\d{2}0000\d{3}|52\d{2}00000\d{3}|52\d{3}0000\d{3})$/);
      }
  });

  it('has payments on those accounts alone', async () => {
    const accounts = new Map(
      (await imported('accounts.csv')).rows.map(({ content }) => [content.account?.externalId, content.account?.balance.currency]),
    );
    const { rows, refused } = await imported('payments.csv');
    expect([rows.length, refused]).toEqual([120, []]);
    for (const { content } of rows) expect(accounts.get(content.payment?.accountExternalId)).toBe(content.payment?.amount.currency);
  });

  it('is read as a Spanish spreadsheet exports it', async () => {
    const { mapping, rows, refused } = await imported('accounts-es-excel.csv');
    expect(mapping).toMatchObject({ encoding: 'windows-1252', delimiter: ';', decimal: ',', dateOrder: 'dmy' });
    expect([rows.length, refused]).toEqual([30, []]);
    expect(rows.some(({ content }) => /[áéíóúñ]/.test(content.person?.fullName ?? ''))).toBe(true);
    // The same debts as in the other file, to the cent and the day.
    const plain = new Map(
      (await imported('accounts.csv')).rows.map(({ content }) => [`ES-${content.account?.externalId}`, content.account]),
    );
    const answers = rows.flatMap(({ content }) => content.person?.consents ?? []);
    expect(answers.some(({ given, on }) => given && on !== null)).toBe(true);
    expect(answers.some(({ channel, given, on }) => channel === 'sms' && given && on === null)).toBe(true);
    expect(answers.some(({ given }) => !given)).toBe(true);
    for (const { content } of rows) {
      const same = plain.get(content.account?.externalId ?? '');
      expect(content.account).toMatchObject({
        balance: same?.balance,
        original: same?.original,
        dueDate: same?.dueDate,
        creditorType: same?.creditorType,
      });
    }
  });

  it('has three broken rows in its fourth file', async () => {
    const { rows, refused } = await imported('accounts-with-errors.csv');
    expect(rows).toHaveLength(9);
    expect(refused.map(({ line, errors }) => [line, ...errors.map(({ column }) => column)])).toEqual([
      [5, 'due_date'],
      [8, 'state', 'email'],
      [11, 'account_number'],
    ]);
  });
});
