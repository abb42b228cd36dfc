import { loadClientConnectConfig, type ClientConnectConfig } from '@temporalio/envconfig';
import { codecKeys, type CodecKeys } from './codec-keys.ts';

/** How this process reaches Temporal. */
export type TemporalSettings = {
  readonly address: string;
  readonly namespace: string;
  readonly taskQueue: string;
  /** TLS, key and headers beside the address. */
  readonly connection: ClientConnectConfig['connectionOptions'];
  readonly keys: CodecKeys | null;
  /** How many workflows a worker keeps in memory between their tasks; reckon with 1 to 2 MB each. */
  readonly cachedWorkflows: number;
};

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The SDK's standard settings (TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE, TEMPORAL_API_KEY, TEMPORAL_TLS…, TEMPORAL_PROFILE,
 * TEMPORAL_CONFIG_FILE) and our own three: MAKEGOOD_TEMPORAL_KEYS, MAKEGOOD_TEMPORAL_TASK_QUEUE,
 * MAKEGOOD_TEMPORAL_CACHED_WORKFLOWS.
 * @throws CodecKeysError, Error when a setting cannot be used
 */
export function temporalSettings(environment: Environment = process.env): TemporalSettings {
  const given = Object.entries(environment).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
  const { connectionOptions, namespace } = loadClientConnectConfig({ overrideEnvVars: Object.fromEntries(given) });
  const address = connectionOptions.address ?? 'localhost:7233';
  return {
    address,
    namespace: namespace ?? 'default',
    taskQueue: environment['MAKEGOOD_TEMPORAL_TASK_QUEUE'] ?? 'makegood',
    connection: { ...connectionOptions, address },
    keys: codecKeys(environment),
    cachedWorkflows: cachedWorkflows(environment['MAKEGOOD_TEMPORAL_CACHED_WORKFLOWS']),
  };
}

function cachedWorkflows(setting: string | undefined): number {
  if (setting === undefined) return 500;
  if (!/^\d{1,6}$/.test(setting)) throw new Error('MAKEGOOD_TEMPORAL_CACHED_WORKFLOWS must be a whole number');
  return Number(setting);
}
