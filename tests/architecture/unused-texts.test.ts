import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const ROOMS = [
  ...readdirSync(join(ROOT, 'packages')).map((room) => `packages/${room}/src`),
  ...['apps/web/src', 'apps/server/src', 'apps/cli/src', 'workflows/src'],
];

const sources = ROOMS.flatMap((room) =>
  readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.(test|fixture)\.tsx?$/.test(file))
    .map((file) => readFileSync(join(ROOT, room, file), 'utf8')),
);

/** A room's texts begin with its name; a line of a catalogue is `'web.comments.reply': 'Reply'`. */
const NAMES = ROOMS.map((room) => room.split('/').at(room.startsWith('workflows') ? 0 : 1)).join('|');
const ENTRY = new RegExp(`^\\s+'((?:${NAMES})\\.[\\w.-]+)':`, 'gm');
const ids = new Set(sources.flatMap((text) => [...text.matchAll(ENTRY)].map(([, id = '']) => id)));

const code = sources.map((text) => text.replaceAll(ENTRY, ''));
/** Whatever stands behind a quotation mark and looks like an id. */
const quoted = new Set(code.flatMap((text) => [...text.matchAll(/['"`]([a-z]+\.[\w.-]*)/g)].map(([, word = '']) => word)));
/** What ids are composed of: `web.rules.kind.${kind}`, and a beginning that has a name of its own. */
const beginnings = new Set([
  ...code.flatMap((text) => [...text.matchAll(/`([a-z]+\.[\w.-]*)\$\{/g)].map(([, beginning = '']) => beginning)),
  ...[...quoted].filter((word) => !ids.has(word) && /^\w+\.\w/.test(word)).map((word) => `${word.replace(/\.$/, '')}.`),
]);

const isComposed = (id: string): boolean =>
  [...id.matchAll(/[.-]|(?<=[a-z])(?=[A-Z])/g)].some(
    ({ index }) => beginnings.has(id.slice(0, index + 1)) || beginnings.has(id.slice(0, index)),
  );

it('finds the texts of every room', () => {
  for (const id of [
    'web.comments.reply',
    'engine.comment.unknown',
    'journey.lint.sharedSalt',
    'rules.status.timeBarred',
    'server.portal.pay.go',
  ])
    expect(ids.has(id), id).toBe(true);
  expect(isComposed('journey.kind.wait')).toBe(true);
  expect(isComposed('web.comments.reply')).toBe(false);
});

it('no text stands there that nobody says', () => {
  expect([...ids].filter((id) => !quoted.has(id) && !isComposed(id))).toEqual([]);
});
