/** Kills its own process at the n-th fault point. Arguments: database file, n, file for the keys of executed effects. */
import { appendFileSync } from 'node:fs';
import { live } from './sample-life.ts';

const [file = '', killAt = '', executed = ''] = process.argv.slice(2);
let passed = 0;
await live(file, {
  onExecute: (key) => appendFileSync(executed, `${key}\n`),
  fault() {
    if (passed === Number(killAt)) process.kill(process.pid, 'SIGKILL');
    passed += 1;
  },
});
