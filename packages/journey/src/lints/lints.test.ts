import { existsSync } from 'node:fs';
import { LOCALES } from '@makegood/base';
import { say } from '@makegood/base/text';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../document/parse.ts';
import { journeyTexts } from '../texts/index.ts';
import { journey, type Fixtures } from './fixtures/journeys.ts';
import { check } from './check.ts';
import { LINTS } from './lints.ts';

const folderOf = (id: string): URL => new URL(`./${id.slice('journey.'.length)}/`, import.meta.url);

describe.each(LINTS.map((lint) => ({ id: lint.id, severity: lint.severity })))('$id', async ({ id }) => {
  const { fixtures }: { fixtures: Fixtures } = await import(new URL('fixtures.ts', folderOf(id)).href);
  const found = (document: Fixtures['valid'][string]) => check(document, fixtures.around).filter((finding) => finding.id === id);

  it('has a doc page', () => expect(existsSync(new URL('doc.md', folderOf(id)))).toBe(true));

  it.each(Object.keys(fixtures.valid))('accepts: %s', (name) => {
    const document = fixtures.valid[name];
    if (!document) throw new Error(name);
    expect(parseDocument(document)).toMatchObject({ ok: true });
    expect(found(document)).toEqual([]);
  });

  it.each(Object.keys(fixtures.invalid))('finds: %s', (name) => {
    const fixture = fixtures.invalid[name];
    if (!fixture) throw new Error(name);
    const findings = found(fixture.document);
    expect(findings.map(({ step, branch }) => (step === null ? '-' : branch === null ? step : `${step}/${branch}`))).toEqual(fixture.at);
    for (const finding of findings) for (const locale of LOCALES) expect(say(journeyTexts, locale, finding.message)).not.toBe('');
  });
});

it('the journey that the fixtures start from has nothing to find', () => expect(check(journey())).toEqual([]));
