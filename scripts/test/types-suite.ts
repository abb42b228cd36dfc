import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, root } from '../provision/root.ts';
import { runProgram } from '../provision/run-program.ts';
import type { Named, Outcome } from './outcome.ts';
import { roomOfFile } from './room-of-file.ts';

/** Type-checks the whole repository in one go; each room is one test, and each error of a room that fails is told. */
export async function runTypes(): Promise<Outcome> {
  mkdirSync(cacheFolder, { recursive: true });
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const { stdout, stderr, code } = await runProgram(
    process.execPath,
    [compiler, '-p', root, '--noEmit', '--pretty', 'false', '--incremental', '--tsBuildInfoFile', join(cacheFolder, 'types.tsbuildinfo')],
    { seconds: 600, cwd: root },
  );
  const errors = new Map<string, string[]>();
  let last: string[] | undefined;
  for (const line of stdout.split('\n').filter(Boolean)) {
    const file = /^(\S.*)\(\d+,\d+\): error /.exec(line)?.[1];
    if (file) {
      const room = roomOfFile(join(root, file));
      last = errors.get(room) ?? [];
      errors.set(room, last);
    }
    // An error that names no file is the configuration's; indented lines belong to the error above them.
    if (!file && !last) errors.set('root files', (last = []));
    last?.push(line);
  }
  const failed: Named[] = [...errors].map(([room, lines]) => ({ name: `types ${room}`, reason: lines.join('\n') }));
  if (code !== 0 && failed.length === 0) failed.push({ name: 'types', reason: `the compiler ended with code ${code}: ${stderr}` });
  return { passed: rooms().filter((room) => !errors.has(room)).length, failed, skipped: [] };
}

function rooms(): string[] {
  const members = ['packages', 'apps'].flatMap((folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`));
  return [...members, 'workflows', 'scripts', 'tests', 'examples'].filter((folder) => existsSync(join(root, folder)));
}
