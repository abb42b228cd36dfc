import { describe, expect, it } from 'vitest';
import { lintAs } from './lint-as.ts';
import { rooms } from './rooms.ts';

const findings = async (path: string, code: string) =>
  (await lintAs(path, code)).filter(({ rule }) => rule === 'makegood/import-direction').map(({ message }) => message);

describe('imports point down', () => {
  const pairs = rooms.flatMap((from) => rooms.filter((to) => to !== from).map((to) => ({ from, to })));

  it('between every two rooms, upwards and sideways refused, downwards allowed', async () => {
    for (const { from, to } of pairs) {
      const found = await findings(`${from.folder}/src/example.ts`, `import { thing } from '@makegood/${to.name}';\nexport { thing };\n`);
      const allowed = to.layer < from.layer;
      expect(found.length, `${from.name} imports ${to.name}: ${found.join()}`).toBe(allowed ? 0 : 1);
    }
  });

  it('and the message says where the code belongs', async () => {
    const [message] = await findings('packages/rules/src/example.ts', "export { dispatch } from '@makegood/engine';");
    expect(message).toContain('Code that needs both belongs in engine or in a room above both');
    expect(message).toContain('in a room below both: base, calendar.');
  });

  it.each([
    ['import type', "import type { Gate } from '@makegood/engine';\nexport type { Gate };"],
    ['export from', "export * from '@makegood/engine';"],
    ['dynamic import', "export const load = () => import('@makegood/engine');"],
    ['import in a type', "export type Gate = import('@makegood/engine').Gate;"],
    ['a path into the other room', "export { dispatch } from '../../engine/src/gate/dispatch.ts';"],
  ])('in every form: %s', async (_form, code) => {
    expect(await findings('packages/rules/src/example.ts', code)).toHaveLength(1);
  });

  it('also in tests, since what a test needs from above belongs in tests/', async () => {
    expect(await findings('packages/rules/src/example.test.ts', "import '@makegood/engine';")).toHaveLength(1);
    expect(await findings('tests/example.test.ts', "import '@makegood/engine';")).toHaveLength(0);
  });
});

describe('rooms are entered through their public door', () => {
  it.each(["import '../../base/src/money.ts';", "import '@makegood/base/src/money.ts';"])('%s is refused', async (code) => {
    const [message] = await findings('packages/rules/src/example.ts', code);
    expect(message).toContain('import `@makegood/base`, and export there what is missing');
  });

  it('a public entry beside the main one is a door too', async () => {
    expect(await findings('packages/rules/src/example.ts', "import '@makegood/base/text';")).toEqual([]);
  });

  it('no room leans on scripts, tests or examples', async () => {
    const [message] = await findings('packages/rules/src/example.ts', "import '../../../tests/support/temporal.ts';");
    expect(message).toContain('not part of any room');
  });
});

describe('the app', () => {
  it('takes the types of the server and none of its code', async () => {
    expect(await findings('apps/web/src/example.ts', "import type { Api } from '@makegood/server';\nexport type { Api };")).toEqual([]);
    const [message] = await findings('apps/web/src/example.ts', "import { api } from '@makegood/server';\nexport { api };");
    expect(message).toContain('write `import type`');
  });
});
