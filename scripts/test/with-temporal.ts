import { obtainTemporal } from '../provision/temporal.ts';
import { isUnavailable } from '../provision/unavailable.ts';

/** Before the first file that needs a Temporal server: one server for all, in the environment that the SDK reads. */
export default async function withTemporal(): Promise<() => Promise<void>> {
  const temporal = await obtainTemporal({ say: (line) => console.error(line) });
  if (isUnavailable(temporal)) throw new Error(temporal.unavailable);
  const before = { address: process.env['TEMPORAL_ADDRESS'], namespace: process.env['TEMPORAL_NAMESPACE'] };
  process.env['TEMPORAL_ADDRESS'] = temporal.address;
  process.env['TEMPORAL_NAMESPACE'] = temporal.namespace;
  return async () => {
    restore('TEMPORAL_ADDRESS', before.address);
    restore('TEMPORAL_NAMESPACE', before.namespace);
    await temporal.stop();
  };
}

function restore(name: string, value: string | undefined) {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
}
