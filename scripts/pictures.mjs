import './setup/require-node.mjs';
import { launch } from './setup/launch.mjs';

await launch({ program: 'scripts/pictures/main.ts', usage: 'scripts/pictures/usage.txt', say: (line) => console.error(line) });
