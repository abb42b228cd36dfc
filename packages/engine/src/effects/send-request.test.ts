import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Command } from '@makegood/journey/core';
import { sampleId } from '@makegood/store/samples';
import { effectsAtWork, scopeAt, type EffectsAtWork } from './effects.fixture.ts';
import { isPrivateAddress } from './private-network.ts';
import { signatureOf } from './signed-post.ts';

type Received = { readonly headers: IncomingMessage['headers']; readonly body: string; readonly method: string | undefined };

describe('a request to a system of the firm', () => {
  let work: EffectsAtWork;
  let server: Server;
  let received: Received[];
  let answers: { status: number; headers?: Record<string, string>; body?: string }[];
  let origin: string;

  beforeEach(async () => {
    work = await effectsAtWork();
    received = [];
    answers = [];
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        received.push({ headers: request.headers, body, method: request.method });
        const answer = answers.shift() ?? { status: 200 };
        if (answer.status === 0) return;
        response.writeHead(answer.status, answer.headers).end(answer.body ?? '');
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    origin = `http://127.0.0.1:${port}`;
    await work.write({
      write: 'insert',
      into: 'secrets',
      row: {
        workspaceId: sampleId('workspace', 'ws_one'),
        name: 'CRM_KEY',
        ciphertext: work.secrets.seal('ws_one', 'CRM_KEY', 'shh'),
        updatedAt: scopeAt().at,
      },
    });
    await reachPrivate(true);
  });
  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await work.close();
  });

  const reachPrivate = async (allowed: boolean): Promise<void> => {
    const workspace = await work.store.workspaces.get('ws_one');
    if (!workspace) throw new Error('workspace');
    await work.write({
      write: 'update',
      in: 'workspaces',
      key: { id: workspace.id },
      set: { settings: { ...workspace.settings, requestsMayReachPrivateNetworks: allowed } },
    });
  };
  const execute = (change: Partial<Extract<Command, { type: 'request' }>['request']> = {}) =>
    work.effects.execute(
      {
        key: 'enr_one:1:0',
        step: 's',
        type: 'request',
        request: {
          url: `${origin}/hook`,
          facts: ['account.balance', 'person.country'],
          secret: 'CRM_KEY',
          timeoutSeconds: 1,
          retries: 2,
          ...change,
        },
      },
      scopeAt(),
    );

  it('is a POST of the named facts and nothing else, signed over its very bytes', async () => {
    expect(await execute()).toEqual({ type: 'request', outcome: 'succeeded', status: 200 });
    const [request] = received;
    expect(JSON.parse(request?.body ?? '')).toEqual({
      id: 'enr_one:1:0',
      at: '2026-11-10T15:00:00.000Z',
      sandbox: true,
      journey: 'jny_one',
      account: 'A-1',
      facts: { 'account.balance': { minor: 84_200, currency: 'USD' }, 'person.country': 'US' },
    });
    expect(request?.headers['makegood-signature']).toBe(signatureOf('shh', 1_800_000_000, request?.body ?? ''));
    expect(request?.headers['idempotency-key']).toBe('enr_one:1:0');
    expect(request?.method).toBe('POST');
  });

  it('is tried again when the receiver is busy or broken, as late as it asks, and no more often than drawn', async () => {
    answers = [{ status: 503 }, { status: 429, headers: { 'retry-after': '20' } }, { status: 204 }];
    expect(await execute()).toMatchObject({ outcome: 'succeeded', status: 204 });
    expect(work.pauses).toEqual([1_000, 20_000]);
    expect(new Set(received.map((request) => request.headers['idempotency-key'])).size).toBe(1);
    answers = [{ status: 500 }, { status: 500 }, { status: 500 }, { status: 200 }];
    expect(await execute()).toEqual({ type: 'request', outcome: 'failed', reason: 'status:500' });
  });

  it('takes a refusal for an answer, and follows nobody elsewhere', async () => {
    answers = [{ status: 422 }];
    expect(await execute()).toEqual({ type: 'request', outcome: 'failed', reason: 'status:422' });
    answers = [{ status: 307, headers: { location: `${origin}/other` } }];
    expect(await execute()).toEqual({ type: 'request', outcome: 'failed', reason: 'redirect' });
    expect(received).toHaveLength(2);
  });

  it('does not wait for ever, nor for a long answer', async () => {
    answers = [{ status: 0 }, { status: 0 }];
    expect(await execute({ retries: 1 })).toEqual({ type: 'request', outcome: 'failed', reason: 'timeout' });
    answers = [{ status: 200, body: 'x'.repeat(5_000_000) }];
    expect(await execute()).toMatchObject({ outcome: 'succeeded' });
  });

  it('needs its secret, and a receiver that is there', async () => {
    expect(await execute({ secret: 'OTHER' })).toEqual({ type: 'request', outcome: 'failed', reason: 'secret' });
    expect(await execute({ url: 'http://user:pass@127.0.0.1:1/' })).toEqual({ type: 'request', outcome: 'failed', reason: 'credentials' });
    expect(await execute({ url: 'http://127.0.0.1:1/', retries: 0 })).toEqual({
      type: 'request',
      outcome: 'failed',
      reason: 'network:ECONNREFUSED',
    });
    expect(received).toEqual([]);
  });

  it('does not reach private networks by address or by name unless the workspace allows it', async () => {
    await reachPrivate(false);
    for (const url of [
      origin,
      origin.replace('127.0.0.1', 'localhost'),
      'http://[::1]:80/',
      'http://169.254.169.254/latest/',
      'http://2130706433/',
    ])
      expect([url, await execute({ url })]).toEqual([url, { type: 'request', outcome: 'failed', reason: 'privateAddress' }]);
    expect(received).toEqual([]);
  });

  it('knows private addresses in all their forms', () => {
    for (const address of [
      '10.1.2.3',
      '172.31.0.1',
      '192.168.0.1',
      '100.64.0.1',
      '0.0.0.0',
      '255.255.255.255',
      '::',
      '::1',
      '::ffff:127.0.0.1',
      'fe80::1',
      'fd00::1',
      '2002:7f00:1::',
      'ff02::1',
      'host',
    ])
      expect([address, isPrivateAddress(address)]).toEqual([address, true]);
    for (const address of ['93.184.216.34', '172.32.0.1', '2606:2800:220:1:248:1893:25c8:1946'])
      expect([address, isPrivateAddress(address)]).toEqual([address, false]);
  });
});
