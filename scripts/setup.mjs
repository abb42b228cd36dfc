import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install, isInstalled, rememberInstalled } from './setup/install.mjs';
import { withLock } from './setup/lock.mjs';
import { SetupError } from './setup/setup-error.mjs';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Makes a clone ready to run and returns the path of the project's own Node. Does nothing when nothing changed since the
 * last time. `say` receives each thing done, as a line. Throws a SetupError whose message is one sentence.
 */
export async function setUp(say) {
  if (!isInstalled(root)) {
    await withLock(join(root, '.cache', 'setup.lock'), say, async () => {
      if (isInstalled(root)) return;
      await install(root, say);
      requireOwnNode();
      rememberInstalled(root);
    });
  }
  return requireOwnNode();
}

/** The project brings its Node as a package, so that every machine runs the same one; a package is not yet a program that runs. */
function requireOwnNode() {
  const wanted = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).dependencies.node;
  const path = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(path)) {
    throw new SetupError(
      `Set-up stopped: the project's own Node ${wanted} was not unpacked, so the setting ignore-scripts may be on in your npm settings; turn it off, delete node_modules and run the command again.`,
    );
  }
  const tried = spawnSync(path, ['--version'], { encoding: 'utf8' });
  if (tried.status !== 0 || tried.stdout.trim() !== `v${wanted}`) {
    const reason = tried.error?.message ?? (tried.stderr.trim().split('\n')[0] || `it calls itself ${tried.stdout.trim()}`);
    throw new SetupError(
      `Set-up stopped: the project's own Node ${wanted} does not run on this machine (${reason}); delete node_modules and run the command again.`,
    );
  }
  return path;
}
