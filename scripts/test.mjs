import './setup/require-node.mjs';
import { launch } from './setup/launch.mjs';

await launch({ program: 'scripts/test/main.ts', usage: 'scripts/test/usage.txt', say: (line) => console.log(line) });
