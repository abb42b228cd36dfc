import './setup/require-node.mjs';
import { launch } from './setup/launch.mjs';

// The CLI's stdout is data that may be piped on; all talk goes to stderr. Its help is its own.
await launch({ program: 'apps/cli/src/main.ts', say: (line) => console.error(line) });
