import './setup/require-node.mjs';
import { launch } from './setup/launch.mjs';

// The CLI's stdout is data that may be piped on; all talk goes to stderr.
await launch('apps/cli/src/main.ts', process.argv.slice(2), (line) => console.error(line));
