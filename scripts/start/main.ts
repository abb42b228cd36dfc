import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { obtainTemporal } from '../provision/temporal.ts';
import { forgetDevServer } from '../provision/temporal/dev-server.ts';
import { isUnavailable } from '../provision/unavailable.ts';
import { root } from '../provision/root.ts';
import { handOver } from '../setup/hand-over.mjs';
import { buildWebApp } from '../web-build.ts';
import { keepServing } from './keep-serving.ts';

const say = (line: string) => console.log(line);
const args = process.argv.slice(2);

// The product reads and judges its own arguments; here only those are looked at that decide what must be there before it starts.
const { values } = parseArgs({
  args,
  strict: false,
  options: { engine: { type: 'string' }, data: { type: 'string' }, reset: { type: 'boolean' } },
});
const data = resolve(root, typeof values.data === 'string' ? values.data : '.makegood');
const database = join(data, 'temporal', 'temporal.db');

// Until the product runs, a signal ends what was started so far; from then on it is the product's to answer.
const giveUp = () => process.exit(130);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, giveUp);

process.exitCode = await start();

async function start(): Promise<number> {
  try {
    await buildWebApp(say);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
  // Runs of journeys belong to the data that are thrown away, whichever engine comes next.
  if (values.reset) await forgetDevServer(database);
  return values.engine === 'temporal' ? startOnTemporal() : runProduct(process.env);
}

async function startOnTemporal(): Promise<number> {
  const temporal = await obtainTemporal({ say, database });
  if (isUnavailable(temporal)) {
    console.error(`Makegood cannot run on Temporal: ${temporal.unavailable}.`);
    return 1;
  }
  say(`Temporal serves at ${temporal.address}.`);
  const served = temporal.version === 'configured' ? temporal : keepServing(temporal, database, say);
  try {
    return await runProduct({ ...process.env, TEMPORAL_ADDRESS: temporal.address, TEMPORAL_NAMESPACE: temporal.namespace });
  } finally {
    await served.stop();
  }
}

function runProduct(env: NodeJS.ProcessEnv): Promise<number> {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(signal, giveUp);
  return handOver(process.execPath, [join(root, 'apps', 'server', 'src', 'main.ts'), ...args], env);
}
