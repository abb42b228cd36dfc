import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { API_PREFIX, problemSchema, type AnswerOf, type CallOf, type Endpoint, type Problem, type Role, api } from '@makegood/contract';
import { openLog, startProduct, type StartSettings } from '../src/index.ts';

/** A client that signs in, calls by the contract and holds every answer against its schema. */
export type Client = {
  /** The parsed answer. Throws when the call is refused or the answer is not what the contract says. */
  call<E extends Endpoint>(endpoint: E, asked?: Partial<CallOf<E>>): Promise<AnswerOf<E>>;
  /** The problem that a call ends with. Throws when it succeeds. */
  refused<E extends Endpoint>(endpoint: E, asked?: Partial<CallOf<E>>): Promise<Problem['error'] & { status: number }>;
  raw(path: string, init?: RequestInit): Promise<Response>;
};

export type RunningProduct = {
  readonly address: string;
  readonly dataFolder: string;
  readonly said: readonly string[];
  readonly stranger: Client;
  as(role: Role): Promise<Client>;
  stop(): Promise<void>;
};

/** The product in this process, on a free port and a folder of its own. */
export async function runProduct(over: Partial<StartSettings> = {}): Promise<RunningProduct> {
  const dataFolder = over.data ?? mkdtempSync(join(tmpdir(), 'makegood-server-'));
  const said: string[] = [];
  const started = await startProduct({
    port: 0,
    host: '127.0.0.1',
    engine: 'embedded',
    reset: false,
    newPassword: false,
    environment: {},
    log: openLog('silent'),
    say: (line) => said.push(line),
    ...over,
    data: dataFolder,
  });
  const clients = new Map<Role, Client>();
  return {
    address: started.address,
    dataFolder,
    said,
    stranger: client(started.address, ''),
    async as(role) {
      const known = clients.get(role);
      if (known) return known;
      const response = await fetch(`${started.address}${API_PREFIX}${api.session.sandboxSignIn.path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ role }),
      });
      if (!response.ok) throw new Error(`Could not enter as ${role}: ${await response.text()}`);
      const made = client(started.address, cookiesOf(response));
      clients.set(role, made);
      return made;
    },
    async stop() {
      await started.stop();
      if (over.data === undefined) rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

export const cookiesOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');

export function client(address: string, cookie: string): Client {
  const raw = (path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(`${address}${path}`, { redirect: 'manual', ...init, headers: { ...(cookie ? { cookie } : {}), ...init.headers } });
  const send = (endpoint: Endpoint, asked: Record<string, unknown>): Promise<Response> => {
    const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(part(asked['params'], name))));
    const query = new URLSearchParams(
      Object.entries(asked['query'] ?? {}).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]])),
    );
    const body = asked['body'];
    return raw(`${API_PREFIX}${path}${query.size > 0 ? `?${query}` : ''}`, {
      method: endpoint.method.toUpperCase(),
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
  };
  return {
    raw,
    async call<E extends Endpoint>(endpoint: E, asked: Partial<CallOf<E>> = {}) {
      const response = await send(endpoint, { ...asked });
      if (!response.ok) throw new Error(`${endpoint.method} ${endpoint.path} was refused: ${await response.text()}`);
      const parsed = endpoint.answer?.safeParse(await response.json());
      if (!parsed?.success) throw new Error(`${endpoint.path} does not answer what the contract says: ${String(parsed?.error)}`);
      return parsed.data as AnswerOf<E>;
    },
    async refused<E extends Endpoint>(endpoint: E, asked: Partial<CallOf<E>> = {}) {
      const response = await send(endpoint, { ...asked });
      const text = await response.text();
      if (response.ok) throw new Error(`${endpoint.method} ${endpoint.path} should have been refused and answered ${text}`);
      return { ...problemSchema.parse(JSON.parse(text)).error, status: response.status };
    },
  };
}

const part = (from: unknown, name: string): unknown =>
  typeof from === 'object' && from !== null ? Object.entries(from).find(([key]) => key === name)?.[1] : undefined;
