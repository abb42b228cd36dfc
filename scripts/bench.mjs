import './setup/require-node.mjs';
import { launch } from './setup/launch.mjs';

// Measures are data and go to stdout; all talk goes to stderr.
await launch('scripts/bench/main.ts', process.argv.slice(2), (line) => console.error(line));
