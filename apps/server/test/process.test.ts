import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import { api } from '@makegood/contract';
import { listen, USUAL_PORT } from '../src/process/listen.ts';
import { client, cookiesOf, runProduct } from './running-product.ts';

const main = new URL('../src/main.ts', import.meta.url).pathname;
const folders: string[] = [];
const children: ChildProcess[] = [];
const servers: Server[] = [];
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const server of servers.splice(0)) server.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'makegood-process-'));
  folders.push(folder);
  return folder;
}

type Ended = { readonly code: number | null; readonly out: string; readonly err: string };
type Running = { readonly child: ChildProcess; readonly ready: Promise<string>; readonly ended: Promise<Ended> };

function start(...args: string[]): Running {
  const child = spawn(process.execPath, [main, ...args], { stdio: ['ignore', 'pipe', 'pipe'], env: { PATH: process.env['PATH'] } });
  children.push(child);
  let [out, err] = ['', ''];
  const ended = once(child, 'close').then(([code]): Ended => ({ code: typeof code === 'number' ? code : null, out, err }));
  const ready = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (data) => {
      out += String(data);
      const found = /ready at (\S+)/.exec(out)?.[1];
      if (found) resolve(found);
    });
    child.stderr.on('data', (data) => (err += String(data)));
    void ended.then(({ code }) => reject(new Error(`It ended with ${code}:\n${out}${err}`)));
  });
  ready.catch(() => undefined);
  return { child, ready, ended };
}

async function occupied(port: number): Promise<number> {
  const server = createServer();
  servers.push(server);
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return typeof address === 'object' && address ? address.port : port;
}

describe('the command', () => {
  it('says how it is used, and refuses what it does not know with one sentence', async () => {
    const help = await start('--help').ended;
    expect(help).toMatchObject({ code: 0, err: '' });
    expect(help.out).toContain('--data FOLDER');
    for (const [args, sentence] of [
      [['--port', 'many'], '--port takes a number up to 65535, not "many".'],
      [['--engine', 'steam'], '--engine is embedded or temporal, not "steam".'],
    ] as const)
      expect(await start(...args).ended).toEqual({ code: 2, out: '', err: `${sentence}\n` });
    const unknown = await start('--colour', 'red').ended;
    expect(unknown).toMatchObject({ code: 2, out: '' });
    expect(unknown.err).toMatch(/'--colour'.*See --help\.\n$/);
  });

  it('says which port is taken and ends, when that port was asked for', async () => {
    const port = await occupied(0);
    const ended = await start('--port', String(port), '--data', newFolder()).ended;
    expect(ended).toEqual({ code: 1, out: '', err: `Port ${port} is taken by another program; name another with --port.\n` });
  });

  it('takes the next port when the usual one is taken and none was asked for', async () => {
    await occupied(USUAL_PORT).catch(() => undefined);
    const said: string[] = [];
    const { server, port } = await listen(
      () => new Response('here'),
      '127.0.0.1',
      null,
      (line) => said.push(line),
    );
    expect(port).toBeGreaterThan(USUAL_PORT);
    expect(said[0]).toBe(`Port ${USUAL_PORT} is taken; trying ${USUAL_PORT + 1}.`);
    expect(await (await fetch(`http://127.0.0.1:${port}`)).text()).toBe('here');
    await new Promise((resolve) => server.close(resolve));
  });

  it('leaves a database of a newer release alone', async () => {
    const data = newFolder();
    const product = await runProduct({ data });
    await product.stop();
    const file = join(data, 'makegood.db');
    // Whatever comes after this release's migrations, as a later release would have left it.
    const database = new Database(file);
    database.pragma('user_version = 999');
    database.close();
    const before = readFileSync(file);
    const ended = await start('--port', '0', '--data', data).ended;
    expect(ended.code).toBe(1);
    expect(ended.err).toMatch(/^The database \S+ was written by a newer release \(version 999; this one knows \d+\)\. .+\n$/);
    expect(ended.err.trim().split('\n').length).toBe(1);
    expect(readFileSync(file).equals(before)).toBe(true);
  }, 60_000);

  it('is not stopped from explaining itself by a file where its folder should be', async () => {
    const data = join(newFolder(), 'file');
    writeFileSync(data, 'not a folder');
    const ended = await start('--port', '0', '--data', data).ended;
    expect(ended.code).toBe(1);
    expect(ended.err.trim().split('\n').length).toBe(1);
  });
});

describe('the process', () => {
  it('ends at once when asked to, keeps its state, and begins afresh only when told', async () => {
    const data = newFolder();
    const first = start('--port', '0', '--data', data);
    const address = await first.ready;
    const enter = async (at: string) => {
      const response = await fetch(`${at}/api/v1/sandbox-sign-in`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ role: 'manager' }),
      });
      return client(at, cookiesOf(response));
    };
    const manager = await enter(address);
    const { journey } = await manager.call(api.journeys.create, { body: { name: 'Kept' } });
    expect(statSync(join(data, 'secret.key')).mode & 0o777).toBe(0o600);
    const asked = Date.now();
    first.child.kill('SIGTERM');
    expect((await first.ended).code).toBe(0);
    expect(Date.now() - asked).toBeLessThan(15_000);

    const second = start('--port', '0', '--data', data);
    const again = await second.ready;
    // The sign-in of before still holds: cookies are signed with the folder's own key.
    const cookie = client(again, '');
    expect((await cookie.raw('/api/v1/session')).status).toBe(401);
    expect((await (await enter(again)).call(api.journeys.read, { params: { id: journey.id } })).journey.name).toBe('Kept');
    second.child.kill('SIGINT');
    const ended = await second.ended;
    expect(ended.code).toBe(0);
    expect(ended.out).not.toContain('password');

    const third = start('--port', '0', '--data', data, '--reset');
    const fresh = await enter(await third.ready);
    expect(await fresh.refused(api.journeys.read, { params: { id: journey.id } })).toMatchObject({ status: 404 });
    third.child.kill('SIGKILL');
    await third.ended;

    const fourth = start('--port', '0', '--data', data, '--new-password');
    await fourth.ready;
    fourth.child.kill('SIGTERM');
    expect((await fourth.ended).out).toMatch(/^Administrator: sign in as admin@makegood\.local with the password \S+ /);
  }, 120_000);
});

describe('a first start that was killed', () => {
  it('is finished by the next one', async () => {
    const data = newFolder();
    const first = start('--port', '0', '--data', data);
    const mark = join(data, 'first-run.unfinished');
    while (!existsSync(mark)) await new Promise((resolve) => setTimeout(resolve, 5));
    await new Promise((resolve) => setTimeout(resolve, 150));
    first.child.kill('SIGKILL');
    await first.ended;
    expect(existsSync(mark)).toBe(true);
    const product = await runProduct({ data });
    expect(existsSync(mark)).toBe(false);
    const manager = await product.as('manager');
    expect((await manager.call(api.accounts.list)).total).toBe(500);
    expect((await manager.call(api.journeys.list)).items.map((journey) => journey.status)).toEqual(['live', 'live', 'live']);
    await product.stop();
  }, 60_000);
});

describe('the door of the sandbox', () => {
  it('is shut when others can reach the server, unless an administrator opens it', async () => {
    const data = newFolder();
    const open = await runProduct({ data, host: '0.0.0.0' });
    expect((await open.stranger.call(api.session.entrance)).sandbox).toBeNull();
    expect(await open.stranger.refused(api.session.sandboxSignIn, { body: { role: 'admin' } })).toMatchObject({
      status: 403,
      code: 'notAllowed',
    });
    await open.stop();
    const allowed = await runProduct({ data, host: '0.0.0.0', environment: { MAKEGOOD_SANDBOX_SIGN_IN: '1' } });
    expect((await (await allowed.as('viewer')).call(api.session.session)).roles).toEqual(['viewer']);
    await allowed.stop();
  }, 60_000);
});
