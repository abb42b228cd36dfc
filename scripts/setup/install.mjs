import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statfsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SetupError } from './setup-error.mjs';
import { whyInstallFailed } from './why-install-failed.mjs';

const minutesAllowed = 15;
const bytesNeeded = 1.2e9;

/** The file that says what is installed; it lies within node_modules, so that deleting that folder forgets it too. */
export const stampFile = (root) => join(root, 'node_modules', '.makegood', 'installed');

/** What decides whether an installation is still the right one: the lockfile, every manifest, and the kind of machine. */
export function wantedStamp(root) {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}\n`);
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', '.npmrc', ...manifests(root)]) {
    const path = join(root, file);
    if (existsSync(path)) hash.update(`${file}\n`).update(readFileSync(path)).update('\n');
  }
  return hash.digest('hex');
}

export function isInstalled(root) {
  const file = stampFile(root);
  return existsSync(file) && readFileSync(file, 'utf8') === wantedStamp(root);
}

/** Installs exactly what the lockfile names. Throws a SetupError with the reason when it cannot. */
export async function install(root, say) {
  requireRoom(root);
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const log = join(root, '.cache', 'install.log');
  mkdirSync(dirname(log), { recursive: true });
  say(`Installing the packages with ${packageManager} (half a minute or so; done once) …`);
  const started = Date.now();
  const { code, output } = await run(root, packageManager, say);
  writeFileSync(log, output);
  if (code !== 0)
    throw new SetupError(`Set-up stopped: ${whyInstallFailed(output)} (what the installer printed is in .cache/install.log).`);
  say(`Packages installed in ${Math.round((Date.now() - started) / 1000)} s.`);
}

/** Called when what was installed has been seen to run. */
export function rememberInstalled(root) {
  mkdirSync(dirname(stampFile(root)), { recursive: true });
  writeFileSync(stampFile(root), wantedStamp(root));
}

function run(root, packageManager, say) {
  return new Promise((resolve) => {
    const child = spawn(
      'npx',
      [
        '--yes',
        packageManager,
        'install',
        '--frozen-lockfile',
        '--prefer-offline',
        '--reporter=append-only',
        '--config.confirmModulesPurge=false',
      ],
      {
        cwd: root,
        stdio: ['ignore', 'pipe', 'pipe'],
        shell: process.platform === 'win32',
        // A machine without a network is told so within seconds, not after minutes of patient retrying.
        env: {
          ...process.env,
          npm_config_fetch_retries: '2',
          npm_config_fetch_retry_mintimeout: '1000',
          npm_config_fetch_retry_maxtimeout: '5000',
        },
      },
    );
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (output += data));
    const started = Date.now();
    const heartbeat = setInterval(() => say(`… still installing (${Math.round((Date.now() - started) / 1000)} s)`), 15_000);
    const limit = setTimeout(() => {
      output += `\nERR no end after ${minutesAllowed} minutes, ETIMEDOUT`;
      child.kill();
    }, minutesAllowed * 60_000);
    const finish = (code) => {
      clearInterval(heartbeat);
      clearTimeout(limit);
      resolve({ code, output });
    };
    child.on('error', (error) => {
      output += `\nERR npx, which comes with npm, could not be started: ${error.message}`;
      finish(1);
    });
    child.on('close', (code) => finish(code ?? 1));
  });
}

function requireRoom(root) {
  if (existsSync(join(root, 'node_modules'))) return;
  const { bavail, bsize } = statfsSync(root);
  const free = bavail * bsize;
  if (free < bytesNeeded) {
    const [have, need] = [free, bytesNeeded].map((bytes) => (bytes / 1e9).toFixed(1));
    throw new SetupError(
      `Set-up needs ${need} GB of free disk for the packages and finds ${have} GB at ${root}: make room, then run the command again.`,
    );
  }
}

function manifests(root) {
  const members = ['apps', 'packages'].flatMap((folder) =>
    readdirSync(join(root, folder), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => `${folder}/${entry.name}/package.json`),
  );
  return ['package.json', 'workflows/package.json', ...members.sort()];
}
