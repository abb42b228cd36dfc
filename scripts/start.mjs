import './setup/require-node.mjs';
import { launch } from './setup/launch.mjs';

await launch({ program: 'scripts/start/main.ts', usage: 'scripts/start/usage.txt', say: (line) => console.log(line) });
