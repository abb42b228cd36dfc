import { describe, expect, it } from 'vitest';
import { lintAs } from './lint-as.ts';
import { rooms } from './rooms.ts';

const about = ['no-restricted-syntax', 'no-restricted-globals', '@typescript-eslint/no-restricted-imports'];
const findings = async (path: string, code: string) => (await lintAs(path, code)).filter(({ rule }) => about.includes(rule));

/** What a pure room may not do, and how it should be done instead. */
const impure: readonly [code: string, advice: string][] = [
  ['Date.now()', 'take an Instant as an argument'],
  ['new Date()', 'take an Instant as an argument'],
  ['Date()', 'take an Instant as an argument'],
  ['performance.now()', 'take an Instant as an argument'],
  ['Temporal.Now.instant()', 'take an Instant as an argument'],
  ['new Intl.DateTimeFormat("en", { timeZone: "UTC" }).format()', 'formats the wall clock'],
  ['new Intl.DateTimeFormat("en", { timeZone: "UTC" }).formatToParts()', 'formats the wall clock'],
  ['new Intl.DateTimeFormat()', 'locale or zone of the machine'],
  ['new Intl.NumberFormat(undefined, {})', 'locale or zone of the machine'],
  ['Intl.Collator()', 'locale or zone of the machine'],
  ['(5).toLocaleString("en")', 'locale or zone of the machine'],
  ['"I".toLocaleLowerCase()', 'locale or zone of the machine'],
  ['["a"].sort((a, b) => a.localeCompare(b))', 'compare them with < and >'],
  ['new Date(0).getHours()', 'The UTC form'],
  ['new Date(0).setDate(1)', 'The UTC form'],
  ['new Date(0).getTimezoneOffset()', 'locale or zone of the machine'],
  ['Math.random()', 'hash of named things'],
  ['crypto.randomUUID()', 'Keys are derived'],
  ['setTimeout(() => {}, 1)', 'do no I/O'],
  ['setInterval(() => {}, 1)', 'do no I/O'],
  ['setImmediate(() => {})', 'do no I/O'],
  ['process.env', 'do no I/O'],
  ['fetch("http://localhost")', 'do no I/O'],
  ['console.log("here")', 'do no I/O'],
  ['localStorage.getItem("key")', 'do no I/O'],
  ['document.title', 'do no I/O'],
  ['window.name', 'do no I/O'],
  ['globalThis.thing', 'hidden state'],
  ['import.meta.dirname', 'do no I/O'],
  ['import("node:fs")', 'Loading code is I/O'],
];

const impureImports: readonly [module: string, advice: string][] = [
  ['node:fs', 'do no I/O'],
  ['fs', 'do no I/O'],
  ['node:crypto', 'do no I/O'],
  ['better-sqlite3', 'no host, framework or SQL'],
  ['drizzle-orm/sqlite-core', 'no host, framework or SQL'],
  ['@temporalio/workflow', 'no host, framework or SQL'],
  ['hono', 'no host, framework or SQL'],
  ['react', 'no host, framework or SQL'],
];

const notInTheCore: readonly [code: string, advice: string][] = [
  ['structuredClone({})', 'The workflow sandbox does not have this'],
  ['queueMicrotask(() => {})', 'The workflow sandbox does not have this'],
  ['Buffer.from("")', 'The workflow sandbox does not have this'],
  ['new Intl.NumberFormat("en")', 'texts and local time are made outside'],
  ['async () => {}', 'The core is synchronous'],
  ['Promise.resolve()', 'The core is synchronous'],
  ['new Date(0)', 'local time enters as an event'],
  ['Math.log(2)', 'use integers'],
  ['"é".normalize()', 'Unicode tables'],
];

/** The sandbox puts the workflow's own clock in the place of these two. */
const fineInAWorkflow = ['Date.now()', 'new Date()'];

const importsNotInTheCore = ['zod', 'intl-messageformat', '@makegood/base/text', '@makegood/base/hash', '@makegood/calendar'];

describe('a pure room', () => {
  const pure = rooms.filter((room) => room.pure);

  it.each(impure)('may not say %s', async (code, advice) => {
    for (const room of pure) {
      const found = await findings(`${room.folder}/src/example.ts`, `export const value = () => ${code};\n`);
      expect(found.map(({ message }) => message).join(), room.name).toContain(advice);
    }
  });

  it.each(impureImports)('may not import %s', async (module, advice) => {
    for (const room of pure) {
      const found = await findings(`${room.folder}/src/example.ts`, `import { thing } from '${module}';\nexport { thing };\n`);
      expect(found.map(({ message }) => message).join(), room.name).toContain(advice);
    }
  });

  it('is told nothing about what depends on its arguments alone', async () => {
    const code = [
      'export const utc = (at: number) => new Date(at).getUTCHours();',
      "export const text = (at: number) => new Intl.DateTimeFormat('en', { timeZone: 'UTC' }).format(at);",
      "export const tags = { en: 'en-US' };",
      'export const money = (value: number) => new Intl.NumberFormat(tags.en).format(value);',
      'export const most = (values: number[]) => Math.max(...values);',
    ].join('\n');
    for (const room of pure) expect(await findings(`${room.folder}/src/example.ts`, code), room.name).toEqual([]);
  });

  it('may be tested with all of this', async () => {
    expect(await findings('packages/rules/src/example.test.ts', "import 'node:fs';\nconsole.log(Date.now());")).toEqual([]);
  });
});

describe('rooms that do the work', () => {
  it('may read the clock and the disk', async () => {
    const code = "import 'node:fs';\nexport const now = () => Date.now();\n";
    for (const path of ['packages/engine/src/example.ts', 'packages/store/src/example.ts', 'apps/server/src/example.ts']) {
      expect(await findings(path, code), path).toEqual([]);
    }
  });
});

describe('the core', () => {
  const paths = ['packages/journey/src/core/example.ts', 'packages/journey/src/kinds/wait/interpreter.ts'];

  it.each([...impure, ...notInTheCore])('may not say %s', async (code, advice) => {
    for (const path of paths) {
      const found = await findings(path, `export const value = () => ${code};\n`);
      expect(found.map(({ message }) => message).join(), path).toContain(code.includes('Intl.') ? '' : advice);
      expect(found.length, path).toBeGreaterThan(0);
    }
  });

  it.each(importsNotInTheCore)('may not import %s', async (module) => {
    for (const path of paths) {
      const found = await findings(path, `import { thing } from '${module}';\nexport { thing };\n`);
      expect(found.map(({ message }) => message).join(), path).toContain('bundled into every workflow');
    }
  });

  it('may import the types of anything below, which leave nothing in the bundle', async () => {
    expect(
      await findings('packages/journey/src/core/example.ts', "import type { Zone } from '@makegood/calendar';\nexport type { Zone };"),
    ).toEqual([]);
  });
});

describe('workflow code', () => {
  const path = 'workflows/src/enrolment/example.ts';

  it.each(impure.filter(([code]) => !fineInAWorkflow.includes(code)))('may not say %s', async (code) => {
    expect(await findings(path, `export const value = () => ${code};\n`)).not.toEqual([]);
  });

  it.each([...importsNotInTheCore, 'node:fs', '@temporalio/worker', '@makegood/engine', '@makegood/store'])(
    'may not import %s',
    async (module) => {
      expect(await findings(path, `import { thing } from '${module}';\nexport { thing };\n`)).toHaveLength(1);
    },
  );

  it("may wait, read the workflow's clock and import the types of what activities do", async () => {
    const code =
      "import type { Host } from '@makegood/engine';\nexport const wait = async (host: Host) => [await Promise.resolve(Date.now()), host];\n";
    expect(await findings(path, code)).toEqual([]);
  });
});
