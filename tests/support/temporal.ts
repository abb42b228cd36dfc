import { Client, Connection } from '@temporalio/client';

export interface TemporalForTests {
  readonly address: string;
  readonly namespace: string;
  readonly client: Client;
  close(): Promise<void>;
}

/**
 * A connection to the one server that all suites share. The project `temporal` of vitest.config.ts obtains the server, so
 * tests that use this lie in tests/temporal or end in .temporal.test.ts; without a server they are skipped by name.
 */
export async function connectToTemporal(): Promise<TemporalForTests> {
  const address = process.env['TEMPORAL_ADDRESS'];
  const namespace = process.env['TEMPORAL_NAMESPACE'];
  if (!address || !namespace) throw new Error('there is no Temporal server here: move this test to tests/temporal');
  const connection = await Connection.connect({ address });
  return { address, namespace, client: new Client({ connection, namespace }), close: () => connection.close() };
}

let named = 0;

/** A name that no other test uses on the shared server, for task queues, workspaces and workflow ids. */
export function freshName(prefix: string): string {
  named += 1;
  return `${prefix}-${process.pid}-${Date.now().toString(36)}-${named}`;
}
