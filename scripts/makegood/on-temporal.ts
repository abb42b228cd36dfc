import { join } from 'node:path';
import { obtainTemporal } from '../provision/temporal.ts';
import { root } from '../provision/root.ts';
import { isUnavailable } from '../provision/unavailable.ts';
import { handOver } from '../setup/hand-over.mjs';

/** Gives the command a Temporal server to work with: the configured one, or a development server for as long as it runs. */
const say = (line: string) => console.error(line);
const temporal = await obtainTemporal({ say });
if (isUnavailable(temporal)) {
  say(`There is no Temporal server to run on: ${temporal.unavailable}.`);
  process.exitCode = 3;
} else {
  const env = { ...process.env, TEMPORAL_ADDRESS: temporal.address, TEMPORAL_NAMESPACE: temporal.namespace };
  try {
    process.exitCode = await handOver(process.execPath, [join(root, 'apps', 'cli', 'src', 'main.ts'), ...process.argv.slice(2)], env);
  } finally {
    await temporal.stop();
  }
}
