import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { evidence } from './evidence.ts';

const ROOT = join(import.meta.dirname, '../../../..');
const ROOMS = ['packages/engine/src', 'packages/store/src/sqlite', 'apps/server/src', 'apps/cli/src', 'workflows/src'];

/** Sources that write lines of the audit trail. */
const sources = ROOMS.flatMap((room) =>
  readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' }).map((file) => join(ROOT, room, file)),
)
  .filter((file) => /\.ts$/.test(file) && !/\.(test|fixture)\.ts$/.test(file))
  .map((file) => readFileSync(file, 'utf8'))
  .filter((text) => /auditLine\(|write: 'audit'|action: '/.test(text));

/** What use-cases write: in their files nothing else looks like an action. */
const said = sources.flatMap((text) => [...text.matchAll(/'([a-z][A-Za-z]+\.[a-z][A-Za-z]+)'/g)].map(([, action = '']) => action));

/** What the store writes where no use-case did: for each kind of evidence that it came, changed, ended or went. */
const tables = readFileSync(join(ROOT, 'packages/store/src/sqlite/evidence/evidence-tables.ts'), 'utf8');
const kept = [...tables.matchAll(/telling\('(\w+)', \[[^\]]*\], (?:null|\[[^\]]*'(\w+)'\])\)/g)].flatMap(([, word = '', ended]) =>
  ['recorded', 'changed', 'deleted', ...(ended === undefined ? [] : [ended])].map((verb) => `${word}.${verb}`),
);

it('finds the actions that the trail is written with', () => {
  expect(said).toEqual(
    expect.arrayContaining(['hold.placed', 'pack.approved', 'task.taken', 'retention.switchedOff', 'workspace.created']),
  );
  expect(kept).toEqual(expect.arrayContaining(['decision.recorded', 'hold.released', 'legalHold.lifted', 'workspace.changed']));
  expect(tables.match(/tell: telling\(/g)).toHaveLength(new Set(kept.map((action) => action.split('.')[0])).size);
});

it('has a word for each of them', () => {
  const wordless = [...new Set([...said, ...kept])].filter((action) => !Object.hasOwn(evidence.en, `web.trail.${action}`));
  expect(wordless).toEqual([]);
});
