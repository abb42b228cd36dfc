import { expect, it } from 'vitest';
import { buildWorkflowBundle, bundledFolders } from './bundle.ts';

it('the workflow bundle holds the core and the SDK, and nothing that costs memory for every cached workflow', async () => {
  const { code } = await buildWorkflowBundle();
  const [, map = ''] = /sourceMappingURL=data:application\/json;charset=utf-8;base64,([A-Za-z0-9+/=]+)/.exec(code) ?? [];
  const { sources }: { sources: string[] } = JSON.parse(Buffer.from(map, 'base64').toString());
  expect(sources.some((source) => source.includes('journey/src/core/advance.ts'))).toBe(true);
  for (const heavy of ['zod', 'intl-messageformat', 'liquidjs', 'protobufjs', '@noble']) {
    expect(sources.filter((source) => source.includes(`node_modules/${heavy}/`) || source.includes(`/${heavy}@`))).toEqual([]);
  }
  // Otherwise a cached bundle would outlive a change of its sources.
  const folders = bundledFolders().map((folder) => folder.split('/makegood/').at(-1) ?? folder);
  const own = sources.filter((source) => /\.ts$/.test(source) && !source.includes('node_modules'));
  expect(own.length).toBeGreaterThan(20);
  expect(own.filter((source) => !folders.some((folder) => folder.endsWith(pathWithin(source))))).toEqual([]);
});

/** `packages/journey/src` of `webpack://…/packages/journey/src/core/advance.ts`. */
const pathWithin = (source: string): string => /(packages\/[a-z]+\/src|workflows\/src\/[a-z]+)\//.exec(source)?.[1] ?? source;
