import { rmSync } from 'node:fs';
import { createHmac } from 'node:crypto';
import { join, resolve } from 'node:path';
import type { ServerType } from '@hono/node-server';
import { message } from '@makegood/base';
import { say as put } from '@makegood/base/text';
import { StoreError, storeTexts } from '@makegood/store';
import type { Logger } from 'pino';
import { application } from '../http/application.ts';
import { isLoopback } from '../http/own-origin.ts';
import { firstRun } from '../product/first-run.ts';
import { openProduct, SettingsError } from '../product/product.ts';
import { chooseEngine } from '../product/choose-engine.ts';
import { letAdministratorIn, type Entry } from '../sign-in/administrator.ts';
import { openSignIn } from '../sign-in/sign-in.ts';
import { root, type StartOptions } from './arguments.ts';
import { CannotListen, listen } from './listen.ts';

export type Started = {
  readonly address: string;
  readonly port: number;
  /** Stops taking calls, finishes those that came, lets work come to rest, and closes the database. */
  stop(): Promise<void>;
};

export type StartSettings = StartOptions & {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly log: Logger;
  /** What the person who started it reads. */
  readonly say: (line: string) => void;
};

/** Why it cannot start, as one sentence. */
export class CannotStart extends Error {}

/**
 * Starts the product: one process, one port, one folder. It answers as soon as it has one to answer on, and says that it
 * is ready when everything is there.
 * @throws CannotStart
 */
export async function startProduct(settings: StartSettings): Promise<Started> {
  try {
    return await start(settings);
  } catch (error) {
    throw reasonOf(error);
  }
}

async function start({ port, host, data, engine, reset, newPassword, environment, log, say }: StartSettings): Promise<Started> {
  const dataFolder = resolve(root, data);
  if (reset) emptyFolder(dataFolder);
  // The address is known before anything that writes links; until all is there, callers are asked to come back.
  let answer: (request: Request, environment: unknown) => Promise<Response> | Response = starting;
  const listening = await listen((request, env) => answer(request, env), host, port, say);
  const publicAddress = readAddress(environment['MAKEGOOD_PUBLIC_ADDRESS']);
  const local = `http://${host === '127.0.0.1' || host === '0.0.0.0' || host === '::' ? 'localhost' : host}:${listening.port}`;
  const address = publicAddress ?? local;
  try {
    const product = await openProduct({ dataFolder, engine, address, environment, log });
    try {
      await chooseEngine(product);
      const secret = createHmac('sha256', product.linkKey).update('makegood sign-in').digest('base64url');
      const signIn = openSignIn({ store: product.store, secret, address });
      await product.start();
      const email = environment['MAKEGOOD_ADMIN_EMAIL'] ?? 'admin@makegood.local';
      const tell = (entry: Entry): void =>
        say(`Administrator: sign in as ${entry.email} with the password ${entry.password} (it is shown only now).`);
      await firstRun(product, signIn, email, tell);
      if (newPassword) tell(await letAdministratorIn(signIn, email));
      const loopback = isLoopback(host);
      const app = application({
        product,
        signIn,
        door: { open: loopback || environment['MAKEGOOD_SANDBOX_SIGN_IN'] === '1' },
        origin: { loopback, publicAddress },
        webFolder: join(root, 'apps', 'web', 'dist'),
      });
      answer = (request, env) => app.fetch(request, env as Parameters<typeof app.fetch>[1]);
      say(`Makegood is ready at ${local}`);
      return {
        address: local,
        port: listening.port,
        async stop() {
          await closeServer(listening.server);
          await product.close();
        },
      };
    } catch (error) {
      await product.close();
      throw error;
    }
  } catch (error) {
    await closeServer(listening.server);
    throw error;
  }
}

const starting = (): Response =>
  new Response('Makegood is starting.', { status: 503, headers: { 'retry-after': '1', 'content-type': 'text/plain; charset=utf-8' } });

/** Only what we put there: the folder may be somebody's own. */
function emptyFolder(folder: string): void {
  for (const name of ['makegood.db', 'makegood.db-wal', 'makegood.db-shm', 'secret.key', 'imports', 'temporal', 'first-run.unfinished'])
    rmSync(join(folder, name), { recursive: true, force: true });
}

function readAddress(text: string | undefined): string | null {
  if (text === undefined || text === '') return null;
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol))
    throw new CannotStart(`MAKEGOOD_PUBLIC_ADDRESS should be an address such as https://collect.example.com, not "${text}".`);
  return new URL(text).origin;
}

/** Calls that came are answered; connections that only wait are cut. */
function closeServer(server: ServerType): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    if ('closeIdleConnections' in server) server.closeIdleConnections();
    const impatient = setTimeout(() => {
      if ('closeAllConnections' in server) server.closeAllConnections();
    }, 5_000);
    impatient.unref();
  });
}

function reasonOf(error: unknown): unknown {
  if (error instanceof StoreError) return new CannotStart(put(storeTexts, 'en', message(error.said.id, error.said.values)));
  if (error instanceof CannotListen || error instanceof SettingsError) return new CannotStart(error.message);
  return error;
}
