import './setup/require-node.mjs';
import { launch } from './setup/launch.mjs';

const [command, ...options] = process.argv.slice(2);
const onTemporal = command === 'run' && options.some((option) => option === 'temporal' || option === '--host=temporal');

// The CLI's stdout is data that may be piped on; all talk goes to stderr. Its help is its own.
await launch({ program: onTemporal ? 'scripts/makegood/on-temporal.ts' : 'apps/cli/src/main.ts', say: (line) => console.error(line) });
