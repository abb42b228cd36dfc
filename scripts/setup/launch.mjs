import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { root, setUp } from '../setup.mjs';
import { SetupError } from './setup-error.mjs';

/**
 * The body of every command: set the clone up, then hand over to the TypeScript program at `program` under the project's
 * own Node, with this command's arguments, signals and exit code.
 */
export async function launch(program, args, say) {
  let node;
  try {
    node = await setUp(say);
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
    return;
  }
  process.exitCode = await handOver(node, [join(root, program), ...args]);
}

function handOver(node, args) {
  return new Promise((resolve) => {
    const child = spawn(node, args, { stdio: 'inherit' });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.on(signal, () => {
        // A terminal's Ctrl-C reaches the whole foreground group by itself; a second one would look like impatience.
        if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
      });
    }
    child.on('error', (error) => {
      console.error(`The project's own Node could not be started: ${error.message}`);
      resolve(1);
    });
    child.on('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });
}
