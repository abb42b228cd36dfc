import './setup/require-node.mjs';
import { launch } from './setup/launch.mjs';

await launch('scripts/test/main.ts', process.argv.slice(2), (line) => console.log(line));
