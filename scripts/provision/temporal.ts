import { canConnect } from './can-connect.ts';
import { startDevServer, type DevServerOptions } from './temporal/dev-server.ts';
import { findTemporalCli } from './temporal/find-cli.ts';
import { isUnavailable, type Say, type Unavailable } from './unavailable.ts';

export interface Temporal {
  /** `host:port` for the SDK's TEMPORAL_ADDRESS. */
  readonly address: string;
  readonly namespace: string;
  /** The CLI's version, or `configured` for a server that TEMPORAL_ADDRESS names. */
  readonly version: string;
  /** Ends a server that was started here; leaves a configured one alone. */
  stop(): Promise<void>;
}

export interface TemporalOptions extends DevServerOptions {
  readonly say?: Say;
}

/**
 * A Temporal server to work with: the one that TEMPORAL_ADDRESS names, or a development server on the loopback address
 * whose CLI is found or obtained. Never throws; takes minutes only when the CLI must be built.
 */
export async function obtainTemporal(options: TemporalOptions = {}): Promise<Temporal | Unavailable> {
  const { say = () => {}, ...server } = options;
  const configured = process.env['TEMPORAL_ADDRESS'];
  if (configured) {
    if (!(await canConnect(configured, 5000))) return { unavailable: `TEMPORAL_ADDRESS is ${configured}, and nothing answers there` };
    return { address: configured, namespace: process.env['TEMPORAL_NAMESPACE'] ?? 'default', version: 'configured', stop: async () => {} };
  }
  const cli = await findTemporalCli(say);
  if (isUnavailable(cli)) return cli;
  say(`Starting a Temporal development server (CLI ${cli.version}) …`);
  const started = await startDevServer(cli, server);
  return isUnavailable(started) ? started : { address: started.address, namespace: 'default', version: cli.version, stop: started.stop };
}
