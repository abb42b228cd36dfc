import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { api, API_PREFIX, mayDo, ROLES, type Endpoint } from '@makegood/contract';
import { client, cookiesOf, runProduct, type RunningProduct } from './running-product.ts';

let product: RunningProduct;
beforeAll(async () => {
  product = await runProduct();
}, 60_000);
afterAll(() => product.stop(), 30_000);

const operations: readonly Endpoint[] = Object.values(api).flatMap((area): Endpoint[] => Object.values(area));
const path = (endpoint: Endpoint): string => `${API_PREFIX}${endpoint.path.replace(/\{(\w+)\}/g, 'none')}`;
const json = { 'content-type': 'application/json' };

const signIn = (email: string, password: string) =>
  product.stranger.raw('/api/auth/sign-in/email', { method: 'POST', headers: json, body: JSON.stringify({ email, password }) });

describe('signing in', () => {
  it('lets the administrator in by the line that is printed once', async () => {
    const line = product.said.find((text) => text.startsWith('Administrator')) ?? '';
    const [, email = '', password = ''] = /as (\S+) with the password (\S+)/.exec(line) ?? [];
    expect(password).toMatch(/^[a-z0-9]{5}(-[a-z0-9]{5}){3}$/);
    const response = await signIn(email, password);
    expect(response.status).toBe(200);
    const session = await client(product.address, cookiesOf(response)).call(api.session.session);
    expect(session).toMatchObject({ roles: ['admin'], user: { email } });
    expect(response.headers.getSetCookie().join()).toMatch(/HttpOnly.*SameSite=Lax/i);
  });

  it('nobody registers by themselves', async () => {
    const response = await product.stranger.raw('/api/auth/sign-up/email', {
      method: 'POST',
      headers: json,
      body: JSON.stringify({ email: 'mallory@example.com', password: 'a long password indeed', name: 'Mallory' }),
    });
    expect(response.status).toBe(400);
  });

  it('one click per role enters the sandbox, and only as that role', async () => {
    const entrance = await product.stranger.call(api.session.entrance);
    expect(entrance).toEqual({ sandbox: { name: 'Sandbox', roles: [...ROLES] }, password: true });
    for (const role of ROLES) expect((await (await product.as(role)).call(api.session.session)).roles).toEqual([role]);
  });

  it('the server-only way into the sandbox is not on the network', async () => {
    for (const route of ['/api/auth/enter-sandbox', '/api/auth/sandbox-entry/enter-sandbox', '/api/auth/enterSandbox'])
      expect((await product.stranger.raw(route, { method: 'POST', headers: json, body: '{}' })).status).toBe(404);
  });

  it('keeps the language, and refuses a workspace that is not theirs', async () => {
    const viewer = await product.as('viewer');
    expect((await viewer.call(api.session.setLocale, { body: { locale: 'pt' } })).user.locale).toBe('pt');
    expect((await viewer.call(api.session.session)).user.locale).toBe('pt');
    const { workspace } = await viewer.call(api.session.session);
    expect((await viewer.call(api.session.setWorkspace, { body: { id: workspace.id } })).workspace.id).toBe(workspace.id);
    expect(await viewer.refused(api.session.setWorkspace, { body: { id: 'ws_other' } })).toMatchObject({ status: 403, code: 'notAllowed' });
  });

  it('guesses are few', async () => {
    const statuses: number[] = [];
    for (let tries = 0; tries < 12; tries += 1) statuses.push((await signIn('admin@makegood.local', `wrong-${tries}-password`)).status);
    expect(statuses).toContain(401);
    expect(statuses.at(-1)).toBe(429);
  });
});

describe('permissions', () => {
  it.each(
    operations.filter((endpoint) => endpoint.needs !== 'anyone').map((endpoint) => [endpoint.method, endpoint.path, endpoint] as const),
  )('%s %s is refused to strangers and to every role that may not', async (method, _, endpoint) => {
    const stranger = await product.stranger.raw(path(endpoint), { method: method.toUpperCase() });
    expect(stranger.status).toBe(401);
    const { needs } = endpoint;
    if (needs === 'session' || needs === 'anyone') return;
    for (const role of ROLES.filter((candidate) => !mayDo([candidate], needs))) {
      const refused = await (await product.as(role)).raw(path(endpoint), { method: method.toUpperCase() });
      expect({ role, status: refused.status, body: await refused.json() }).toMatchObject({
        role,
        status: 403,
        body: { error: { code: 'notAllowed' } },
      });
    }
  });
});

describe('doors that browsers leave open', () => {
  it('a page of another site cannot make a call', async () => {
    const manager = await product.as('manager');
    const refused = await manager.raw(`${API_PREFIX}/journeys`, {
      method: 'POST',
      headers: { ...json, origin: 'https://evil.example' },
      body: JSON.stringify({ name: 'Planted' }),
    });
    expect(refused.status).toBe(403);
    expect((await manager.call(api.journeys.list)).items.map((journey) => journey.name)).not.toContain('Planted');
    const own = await manager.raw(`${API_PREFIX}/sandbox/step/stop`, { method: 'POST', headers: { origin: product.address } });
    expect(own.status).toBe(409);
  });

  it('a foreign name that points at this machine is not ours', async () => {
    const { port } = new URL(product.address);
    const status = await new Promise<number | undefined>((resolve, reject) => {
      request({ port, host: '127.0.0.1', path: `${API_PREFIX}/entrance`, headers: { host: `rebound.example:${port}` } }, (response) =>
        resolve(response.statusCode),
      )
        .on('error', reject)
        .end();
    });
    expect(status).toBe(403);
  });
});

describe('every answer', () => {
  it('carries the headers that keep a page to itself', async () => {
    const response = await product.stranger.raw(`${API_PREFIX}/entrance`);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('x-frame-options')).toBe('DENY');
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('has one shape when it is a problem', async () => {
    const manager = await product.as('manager');
    const post = (body: string, headers: Record<string, string> = json) =>
      manager.raw(`${API_PREFIX}/journeys`, { method: 'POST', headers, body });
    const broken = await post('{"name": ');
    expect(broken.status).toBe(400);
    expect(await broken.json()).toMatchObject({ error: { code: 'invalid', message: { id: 'engine.problem.brokenJson' } } });
    expect((await post('name=x', { 'content-type': 'application/x-www-form-urlencoded' })).status).toBe(400);
    const large = await post(JSON.stringify({ name: 'x'.repeat(5 * 1024 * 1024) }));
    expect(large.status).toBe(413);
    expect(await large.json()).toMatchObject({ error: { code: 'tooLarge' } });
    const wrong = await post(JSON.stringify({ name: '' }));
    expect(await wrong.json()).toMatchObject({ error: { code: 'invalid', details: [{ path: 'name' }] } });
    expect(await manager.refused(api.accounts.list, { query: { limit: 9_999 } })).toMatchObject({
      status: 400,
      details: [{ path: 'limit' }],
    });
    expect((await product.stranger.raw(`${API_PREFIX}/nothing`)).status).toBe(404);
    expect((await product.stranger.raw('/api/%ff')).status).toBe(404);
  });

  it('of a list that is begun with a cursor of nobody is its first page', async () => {
    const manager = await product.as('manager');
    const first = await manager.call(api.accounts.list, { query: { limit: 2 } });
    expect(await manager.call(api.accounts.list, { query: { limit: 2, cursor: 'bm9uc2Vuc2U' } })).toEqual(first);
  });
});

describe('what is written about the API', () => {
  it('is a description of every operation that names no schema twice', async () => {
    const response = await product.stranger.raw(`${API_PREFIX}/openapi.json`);
    expect(response.status).toBe(200);
    const document: unknown = await response.json();
    const text = JSON.stringify(document);
    for (const endpoint of operations) expect(text).toContain(`"${API_PREFIX}${endpoint.path}"`);
    const refs = [...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map((match) => match[1]);
    expect(refs.length).toBeGreaterThan(50);
    for (const name of new Set(refs)) expect(document).toHaveProperty(['components', 'schemas', name ?? '']);
    expect(text).not.toContain('$defs');
  });

  it('is a page that asks nothing of anybody else', async () => {
    const response = await product.stranger.raw('/api/docs');
    const page = await response.text();
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
    expect(page).not.toMatch(/<script|(src|href)="https?:/);
    for (const endpoint of operations) expect(page).toContain(endpoint.summary);
  });

  it('serves the words of every room in three languages', async () => {
    for (const locale of ['en', 'es', 'pt'] as const) {
      const words = await product.stranger.call(api.session.words, { params: { locale } });
      for (const id of ['engine.problem.invalid', 'store.full', 'rules.fact.channel', 'portfolio.file.empty', 'journey.face.duration.days'])
        expect(words).toHaveProperty([id]);
    }
  });
});
