import { existsSync, globSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/provision/root.ts';
import { isForTests } from './is-for-tests.ts';
import { memberFolders, rooms, type Room } from './rooms.ts';
import { importsOf } from './runtime-imports.ts';

const existing = rooms.filter((room) => existsSync(join(root, room.folder, 'package.json')));

interface Manifest {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

const manifestOf = (folder: string): Manifest => JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));

describe('rooms and packages', () => {
  it('every member of the workspace is a room with a layer', () => {
    expect(memberFolders().filter((folder) => !rooms.some((room) => room.folder === folder))).toEqual([]);
  });

  it('a room is named after its folder', () => {
    for (const room of existing) {
      expect(manifestOf(room.folder).name).toBe(`@makegood/${room.name}`);
      expect(room.folder.split('/').at(-1)).toBe(room.name);
    }
  });

  it.each(existing)('$name depends only on rooms below it', (room) => {
    const manifest = manifestOf(room.folder);
    const up = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }).filter((name) => {
      const to = rooms.find((other) => `@makegood/${other.name}` === name);
      return to && to.layer >= room.layer && !room.mayImportTypesOf?.includes(to.name);
    });
    expect(up).toEqual([]);
  });

  it.each(existing)('$name declares what it imports, for use or for tests', (room) => {
    const manifest = manifestOf(room.folder);
    const forUse = new Set(Object.keys(manifest.dependencies ?? {}));
    const forTests = new Set([
      ...forUse,
      ...Object.keys(manifest.devDependencies ?? {}),
      ...Object.keys(manifestOf('.').devDependencies ?? {}),
    ]);
    const undeclared = sourcesOf(room).flatMap((file) => {
      const declared = isForTests(file) ? forTests : forUse;
      return importsOf(file)
        .filter(({ specifier, typeOnly }) => isPackage(specifier) && !(typeOnly ? forTests : declared).has(packageOf(specifier)))
        .map(({ specifier }) => `${file} imports ${specifier}`);
    });
    expect(undeclared).toEqual([]);
  });

  it('versions are exact, so that two installations are the same', () => {
    const loose = ['.', ...memberFolders()].flatMap((folder) => {
      const { name, dependencies, devDependencies } = manifestOf(folder);
      return Object.entries({ ...dependencies, ...devDependencies })
        .filter(([, version]) => version !== 'workspace:*' && !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
        .map(([dependency, version]) => `${name}: ${dependency} ${version}`);
    });
    expect(loose).toEqual([]);
  });
});

const sourcesOf = (room: Room) => globSync(`${room.folder}/src/**/*.{ts,tsx}`, { cwd: root }).filter((file) => !file.endsWith('.d.ts'));
const isPackage = (specifier: string) => !/^[./]/.test(specifier) && !isBuiltin(specifier) && !specifier.startsWith('virtual:');
const packageOf = (specifier: string) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
