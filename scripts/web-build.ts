import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { cacheFolder, root } from './provision/root.ts';
import { runProgram } from './provision/run-program.ts';
import type { Say } from './provision/unavailable.ts';

const app = join(root, 'apps', 'web');
const stampFile = join(app, 'dist', '.built-from');
const notSources = new Set(['node_modules', 'dist', '.vite', 'coverage']);

/** Builds the web app when its sources are not those of the last build. Throws with one sentence when that fails. */
export async function buildWebApp(say: Say): Promise<void> {
  const sources = hashOfSources();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === sources) return;
  say('Building the web app …');
  const started = Date.now();
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const { failure, stdout, stderr } = await runProgram(process.execPath, [vite, 'build'], {
    seconds: 300,
    cwd: app,
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (failure) {
    mkdirSync(cacheFolder, { recursive: true });
    writeFileSync(join(cacheFolder, 'web-build.log'), stripVTControlCharacters(stdout + stderr));
    throw new Error(
      `The web app could not be built: ${whyNotBuilt(stderr) ?? failure} (what the builder printed is in .cache/web-build.log).`,
    );
  }
  writeFileSync(stampFile, sources);
  say(`Web app built in ${Math.round((Date.now() - started) / 1000)} s.`);
}

/** The builder prints its reason below the line that says that there is one, and a stack below that. */
function whyNotBuilt(output: string): string | undefined {
  const lines = stripVTControlCharacters(output)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const announced = lines.findIndex((line) => line.startsWith('error during build'));
  return announced < 0 ? undefined : lines.slice(announced + 1).find((line) => !line.endsWith(':'));
}

/** The app is built from its own folder and from packages; which of them is the bundler's business, so all of them count. */
function hashOfSources(): string {
  const hash = createHash('sha256');
  for (const file of ['pnpm-lock.yaml', ...filesIn('apps/web'), ...filesIn('packages')]) {
    hash
      .update(`${file}\n`)
      .update(readFileSync(join(root, file)))
      .update('\n');
  }
  return hash.digest('hex');
}

function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (notSources.has(entry.name) || /\.test\.tsx?$/.test(entry.name)) return [];
      return entry.isDirectory() ? filesIn(path) : entry.isFile() ? [path] : [];
    });
}
