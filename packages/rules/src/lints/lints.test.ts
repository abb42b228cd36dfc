import { existsSync, readdirSync } from 'node:fs';
import { LOCALES, parseLocalDate } from '@makegood/base';
import { say } from '@makegood/base/text';
import { describe, expect, it } from 'vitest';
import { loaded } from '../fuzz/plain.ts';
import { builtInPacks, lintPack, providerPacks } from '../index.ts';
import { rulesTexts } from '../texts/index.ts';
import { hours, pack, type Fixtures } from './fixtures/documents.ts';
import { LINTS } from './lints.ts';

const today = parseLocalDate('2026-11-23');
if (!today) throw new Error('date');
const folderOf = (id: string): URL => new URL(`./${id.slice('rules.'.length)}/`, import.meta.url);

describe.each(LINTS.map((lint) => ({ id: lint.id, severity: lint.severity })))('$id', async ({ id, severity }) => {
  const { fixtures }: { fixtures: Fixtures } = await import(new URL('fixtures.ts', folderOf(id)).href);
  const found = (document: unknown) => lintPack(loaded(document), today).filter((finding) => finding.id === id);

  it('has a doc page', () => expect(existsSync(new URL('doc.md', folderOf(id)))).toBe(true));
  it('has fixtures of both kinds', () => {
    expect(Object.keys(fixtures.valid).length).toBeGreaterThan(0);
    expect(Object.keys(fixtures.invalid).length).toBeGreaterThan(0);
  });

  it.each(Object.keys(fixtures.valid))('accepts: %s', (name) => expect(found(fixtures.valid[name])).toEqual([]));

  it.each(Object.keys(fixtures.invalid))('finds: %s', (name) => {
    const fixture = fixtures.invalid[name];
    if (!fixture) throw new Error(name);
    const findings = found(fixture.document);
    expect(findings.map(({ ruleId }) => ruleId ?? '-')).toEqual(fixture.at);
    for (const finding of findings) {
      expect(finding.severity).toBe(severity);
      for (const locale of LOCALES) expect(say(rulesTexts, locale, finding.message)).not.toMatch(/^$|[{}]|rules\./);
    }
  });
});

it('every folder is in the list', () => {
  const folders = readdirSync(new URL('.', import.meta.url), { withFileTypes: true });
  const lints = folders.filter((entry) => entry.isDirectory() && entry.name !== 'fixtures').map(({ name }) => `rules.${name}`);
  expect(LINTS.map(({ id }) => id)).toEqual(lints.sort());
});

it('graver findings come first, then those of earlier rules', () => {
  const document = pack([hours('late', [['08:00', '23:59']]), hours('closed', [])]);
  expect(lintPack(loaded(document), today).map(({ severity, ruleId }) => `${severity} ${ruleId}`)).toEqual([
    'warning late',
    'warning closed',
    'note late',
    'note late',
    'note late',
    'note closed',
  ]);
});

it.each([...builtInPacks(), ...providerPacks()].map((own) => [own.pack.id, own] as const))(
  '%s has no warning, and its notes are in words',
  (_, own) => {
    const findings = lintPack(own, today);
    expect(findings.filter(({ severity }) => severity === 'warning').map(({ id, ruleId }) => `${id} ${ruleId}`)).toEqual([]);
    for (const found of findings) expect(say(rulesTexts, 'pt', found.message)).not.toMatch(/[{}]/);
  },
);
