import './setup/require-node.mjs';
import { launch } from './setup/launch.mjs';

// Measures are data and go to stdout; all talk goes to stderr.
await launch({ program: 'scripts/bench/main.ts', usage: 'scripts/bench/usage.txt', say: (line) => console.error(line) });
