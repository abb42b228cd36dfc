import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { program } from '../../apps/cli/test/makegood.ts';

type Scenario = { readonly journey: string; readonly from: string; readonly until: string };
const names = readdirSync(import.meta.dirname, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

/** The tables of the time zones are the machine's. */
const anywhere = (text: string): string => text.replaceAll(/"tzdata":"[^"]*"/g, '"tzdata":"…"');

function run(name: string, host: string) {
  const folder = join(import.meta.dirname, name);
  const { journey, from, until }: Scenario = JSON.parse(readFileSync(join(folder, 'scenario.json'), 'utf8'));
  const files = [
    '--journey',
    resolve(folder, journey),
    '--account',
    join(folder, 'account.json'),
    '--events',
    join(folder, 'events.jsonl'),
  ];
  return program(['run', '--host', host, ...files, '--from', from, '--until', until]);
}

describe('scenarios', () => {
  it('are there', () => expect(names.length).toBeGreaterThanOrEqual(3));

  describe.each(names)('%s', (name) => {
    const trace = readFileSync(join(import.meta.dirname, name, 'trace.jsonl'), 'utf8');
    it.each(['simulation', 'embedded'])('goes as its trace says, on %s', async (host) => {
      const { code, out, talk } = await run(name, host);
      expect(code, talk).toBe(0);
      expect(anywhere(out)).toBe(anywhere(trace));
    });
  });
});
