import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startDevServer, type DevServer } from '../../scripts/provision/temporal/dev-server.ts';
import { findTemporalCli, type TemporalCli } from '../../scripts/provision/temporal/find-cli.ts';
import { readServerRecord } from '../../scripts/provision/temporal/server-record.ts';
import { isUnavailable } from '../../scripts/provision/unavailable.ts';
import { SEARCH_ATTRIBUTES } from '../../workflows/src/enrolment/search-attributes.ts';
import { connectToTemporal, freshName } from '../support/temporal.ts';

let folder: string;
let database: string;
const running: DevServer[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'makegood-temporal-'));
  database = join(folder, 'temporal.db');
});

afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function cli(): Promise<TemporalCli> {
  const found = await findTemporalCli(() => {});
  if (isUnavailable(found)) throw new Error(found.unavailable);
  return found;
}

async function start(): Promise<DevServer> {
  const server = await startDevServer(await cli(), { database });
  if (isUnavailable(server)) throw new Error(server.unavailable);
  running.push(server);
  return server;
}

async function withClient<T>(server: DevServer, use: (client: Client) => Promise<T>): Promise<T> {
  const connection = await Connection.connect({ address: server.address });
  try {
    return await use(new Client({ connection }));
  } finally {
    await connection.close();
  }
}

it('what a server holds survives its being killed', async () => {
  const workflowId = freshName('enrolment');
  const first = await start();
  await withClient(first, (client) =>
    client.workflow.start('journey', {
      workflowId,
      taskQueue: 'nobody',
      searchAttributes: { JourneyId: ['journey'] },
    }),
  );
  process.kill(readServerRecord(database)?.running?.pid ?? 0, 'SIGKILL');

  const second = await start();
  const described = await withClient(second, (client) => client.workflow.getHandle(workflowId).describe());
  expect(described.status.name).toBe('RUNNING');
  expect(described.searchAttributes['JourneyId']).toEqual(['journey']);
});

it('a server that outlived its command is taken over, not started twice on one file', async () => {
  const first = await start();
  const second = await start();
  expect(second.address).toBe(first.address);
});

it('a file of another version is refused before it is touched', async () => {
  writeFileSync(database, 'data of an older server');
  writeFileSync(`${database}.server.json`, JSON.stringify({ cliVersion: '1.0.0' }));
  expect(await startDevServer(await cli(), { database })).toEqual({
    unavailable: expect.stringContaining('was written by Temporal CLI 1.0.0'),
  });
});

it('the shared server knows the attributes that journeys are found by', async () => {
  const temporal = await connectToTemporal();
  const { customAttributes } = await temporal.client.connection.operatorService.listSearchAttributes({ namespace: temporal.namespace });
  await temporal.close();
  expect(Object.keys(customAttributes)).toEqual(expect.arrayContaining(SEARCH_ATTRIBUTES.map(({ name }) => name)));
});
