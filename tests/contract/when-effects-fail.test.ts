import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Command, Effects } from '@makegood/journey/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { end, journey, message, start, step } from './draw.ts';
import { lookFor } from './look-for.ts';
import { runScenario } from './run-scenario.ts';
import { debtor, ended, left, TUESDAY, type Scenario } from './scenario.ts';

const once: Scenario = {
  name: 'a message',
  journey: journey({ begin: start('remind'), remind: message('over'), over: end() }),
  subject: debtor(),
  story: [],
  from: TUESDAY,
  until: '2026-11-12T00:00:00Z',
  shows: [ended('exhausted')],
};

describe('effects that break', () => {
  it('the store of facts and rules cannot be reached: nothing is sent, and the enrolment does not go on', async () => {
    const asked: Command[] = [];
    const broken = (): Effects => ({
      execute(command) {
        asked.push(command);
        return Promise.reject(new Error('SQLITE_IOERR'));
      },
    });
    await expect(runScenario(once, 'embedded', { around: broken })).rejects.toThrow('SQLITE_IOERR');
    await expect(runScenario(once, 'simulation', { around: broken })).rejects.toThrow('SQLITE_IOERR');
    expect(asked.map(({ type }) => type)).toEqual(['contact', 'contact']);
  });

  it('an effect that was done and could not say so is asked again under its key, and is not done twice', async () => {
    const dropping = (effects: Effects): Effects => ({
      async execute(command, scope) {
        const first = await effects.execute(command, scope);
        const again = await effects.execute(command, scope);
        expect(again).toEqual(first);
        return again;
      },
    });
    const [plain, dropped] = [await runScenario(once, 'embedded'), await runScenario(once, 'embedded', { around: dropping })];
    expect(dropped).toEqual(plain);
    expect(dropped.received).toHaveLength(1);
  });
});

describe('a request that is answered', () => {
  let server: Server;
  const told: { readonly key: string | undefined; readonly body: string }[] = [];
  let answers: number[] = [];
  beforeAll(async () => {
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (data) => (body += data));
      request.on('end', () => {
        told.push({ key: request.headers['idempotency-key']?.toString(), body });
        response.writeHead(answers.shift() ?? 204).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  const scenario = (retries: number): Scenario => ({
    ...once,
    journey: journey({
      begin: start('tell'),
      tell: step(
        'request',
        {
          url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
          facts: ['account.balance'],
          retries,
          secret: 'HOOK_SECRET',
        },
        { succeeded: 'over', failed: 'look' },
      ),
      over: end('other'),
      look: end('escalated'),
    }),
    subject: debtor({ workspace: { requestsMayReachPrivateNetworks: true, secrets: { HOOK_SECRET: 'a secret for tests alone' } } }),
    shows: [left('tell', 'succeeded', TUESDAY), ended('other')],
  });

  it('takes the success branch, told once by each host under the same key', async () => {
    for (const host of ['simulation', 'embedded'] as const) lookFor(scenario(0), await runScenario(scenario(0), host));
    expect(told).toHaveLength(2);
    expect(told.map(({ key }) => key)).toEqual(['enr_run.A-1.1:2:0', 'enr_run.A-1.1:2:0']);
    expect(JSON.parse(told[0]?.body ?? '')).toMatchObject({ account: 'A-1', sandbox: true });
  });

  it('tries again when the receiver was busy, and fails when it refuses', async () => {
    answers = [503, 200];
    lookFor(scenario(1), await runScenario(scenario(1), 'embedded'));
    answers = [403];
    const refused = { ...scenario(3), shows: [left('tell', 'failed', TUESDAY), ended('escalated')] };
    lookFor(refused, await runScenario(refused, 'embedded'));
  });
});
