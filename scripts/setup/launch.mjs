import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, setUp } from '../setup.mjs';
import { handOver } from './hand-over.mjs';
import { SetupError } from './setup-error.mjs';

/**
 * The body of every command: set the clone up, then hand over to the TypeScript program at `program` under the project's
 * own Node, with this command's arguments, signals and exit code. With a `usage` file, asking for help needs no set-up.
 */
export async function launch({ program, usage, say }) {
  const args = process.argv.slice(2);
  if (usage && (args.includes('--help') || args.includes('-h'))) {
    process.stdout.write(readFileSync(join(root, usage), 'utf8'));
    return;
  }
  let node;
  try {
    node = await setUp(say);
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
    return;
  }
  // npm may run this by the link that pnpm makes for the project's Node, which lets modules be found that nothing declares;
  // the first run in a clone has no such link, and every run should be like the first.
  const { NODE_PATH: _, ...env } = process.env;
  process.exitCode = await handOver(node, [join(root, program), ...args], env);
}
