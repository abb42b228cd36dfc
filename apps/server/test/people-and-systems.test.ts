import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { api, API_PREFIX, mayDo, PERMISSIONS, SYSTEM_ROLES, type Permission } from '@makegood/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { client, cookiesOf, runProduct, type Client, type RunningProduct } from './running-product.ts';

let product: RunningProduct;
let administrator: Client;
const json = { 'content-type': 'application/json' };

const signIn = (email: string, password: string) =>
  product.stranger.raw('/api/auth/sign-in/email', { method: 'POST', headers: json, body: JSON.stringify({ email, password }) });

async function entered(email: string, password: string): Promise<Client> {
  const response = await signIn(email, password);
  expect(response.status).toBe(200);
  return client(product.address, cookiesOf(response));
}

beforeAll(async () => {
  product = await runProduct();
  const line = product.said.find((text) => text.startsWith('Administrator')) ?? '';
  const [, email = '', password = ''] = /as (\S+) with the password (\S+)/.exec(line) ?? [];
  administrator = await entered(email, password);
}, 60_000);
afterAll(() => product.stop(), 30_000);

describe('people', () => {
  it('are let in with a password that is shown once, as what they are to be', async () => {
    const body = { name: 'Rosa Lima', email: 'Rosa@firm.example', role: 'agent' } as const;
    const { member, password } = await administrator.call(api.access.admit, { body });
    expect(member).toMatchObject({ name: 'Rosa Lima', email: 'rosa@firm.example', role: 'agent', lastAdministrator: false });
    const rosa = await entered('rosa@firm.example', password ?? '');
    expect((await rosa.call(api.session.session)).roles).toEqual(['agent']);
    expect(await rosa.refused(api.access.members)).toMatchObject({ status: 403 });

    await administrator.call(api.access.setRole, { params: { id: member.id }, body: { role: 'manager' } });
    expect((await rosa.call(api.session.session)).roles).toEqual(['manager']);
    expect(await administrator.refused(api.access.admit, { body })).toMatchObject({ status: 409 });

    const renewed = await administrator.call(api.access.newPassword, { params: { id: member.id } });
    expect(await rosa.refused(api.session.session)).toMatchObject({ status: 401 });
    expect((await signIn('rosa@firm.example', password ?? '')).status).toBe(401);
    const again = await entered('rosa@firm.example', renewed.password ?? '');

    await administrator.call(api.access.dismiss, { params: { id: member.id } });
    expect(await again.refused(api.accounts.list)).toMatchObject({ status: 403 });
  });

  it('never leave a workspace without an administrator', async () => {
    const made = await administrator.call(api.workspaces.create, {
      body: {
        name: 'Live',
        engine: 'embedded',
        timezone: 'America/Bogota',
        currency: 'COP',
        firm: { name: 'Firm', legalName: null, email: null, phone: null, postalAddress: null },
        publicAddress: null,
      },
    });
    const { items } = await administrator.call(api.access.members);
    expect(items).toMatchObject([{ id: made.user.id, role: 'admin', lastAdministrator: true }]);
    const params = { id: made.user.id };
    for (const refused of [
      await administrator.refused(api.access.setRole, { params, body: { role: 'viewer' } }),
      await administrator.refused(api.access.dismiss, { params }),
    ])
      expect(refused).toMatchObject({ status: 422, message: { id: 'engine.access.lastAdministrator' } });
    const [, sandbox] = made.workspaces.toReversed();
    await administrator.call(api.session.setWorkspace, { body: { id: sandbox?.id ?? '' } });
  });

  it('are not let in by those who came without a password', async () => {
    const body = { name: 'Eve', email: 'eve@firm.example', role: 'admin' } as const;
    expect(await (await product.as('admin')).refused(api.access.admit, { body })).toMatchObject({ status: 403 });
  });

  it('are never those whom anybody can enter the sandbox as, however their address is written', async () => {
    await product.as('viewer');
    for (const email of ['viewer@sandbox.invalid', 'Viewer@SANDBOX.invalid', 'new@Sandbox.Invalid']) {
      const body = { name: 'Vera', email, role: 'admin' } as const;
      expect(await administrator.refused(api.access.admit, { body })).toMatchObject({ status: 400 });
    }
  });
});

describe('another system', () => {
  const withToken = (token: string): Client => {
    const plain = client(product.address, '');
    const raw: Client['raw'] = (path, init = {}) =>
      plain.raw(path, { ...init, headers: { ...init.headers, authorization: `Bearer ${token}` } });
    return { ...plain, raw };
  };
  const connect = async (role: (typeof SYSTEM_ROLES)[number]) => {
    const made = await administrator.call(api.access.createToken, { body: { name: `ERP ${role}`, role, days: 30 } });
    return { ...made, system: withToken(made.token) };
  };

  it('reads with its token, in its workspace, under its own name', async () => {
    const { system, token, accessToken } = await connect('systemReader');
    expect((await system.raw(`${API_PREFIX}/accounts`)).status).toBe(200);
    const session = await (await system.raw(`${API_PREFIX}/session`)).json();
    expect(session).toMatchObject({ roles: ['systemReader'], user: { name: 'ERP systemReader' }, workspaces: [{ name: 'Sandbox' }] });
    expect((await system.raw(`${API_PREFIX}/session/locale`, { method: 'PUT', headers: json, body: '{"locale":"es"}' })).status).toBe(403);
    const { items } = await administrator.call(api.access.tokens);
    expect(items.find(({ id }) => id === accessToken.id)).toMatchObject({ state: 'active', lastFour: token.slice(-4) });
    expect(items.find(({ id }) => id === accessToken.id)?.lastUsedAt).not.toBeNull();
  });

  it('reports what happened where it may write, and nothing where it only reads', async () => {
    const [account] = (await administrator.call(api.accounts.list, { query: { limit: 1 } })).items;
    const body = JSON.stringify({ account: { id: account?.id }, name: 'loan.sold', eventId: 'evt-1' });
    const tell = (client: Client) => client.raw(`${API_PREFIX}/events`, { method: 'POST', headers: json, body });
    const writer = await connect('systemWriter');
    expect((await tell(writer.system)).status).toBe(200);
    expect((await tell((await connect('systemReader')).system)).status).toBe(403);
    expect((await tell(withToken(''))).status).toBe(401);
  });

  it('may nothing for which a person has to answer', () => {
    const answerable: readonly Permission[] = PERMISSIONS.filter((permission) =>
      /publish|approve|review|contacts|evidence|access|workspaces|packs\.draw|journeys\.(draw|run)|reset/.test(permission),
    );
    expect(answerable.length).toBeGreaterThan(10);
    for (const permission of answerable) expect({ permission, may: mayDo(SYSTEM_ROLES, permission) }).toEqual({ permission, may: false });
  });

  it('is refused once its token is revoked, and nobody can read the token in the store', async () => {
    const { system, token, accessToken } = await connect('systemReader');
    expect((await system.raw(`${API_PREFIX}/accounts`)).status).toBe(200);
    expect(await administrator.call(api.access.revokeToken, { params: { id: accessToken.id } })).toMatchObject({ state: 'revoked' });
    expect((await system.raw(`${API_PREFIX}/accounts`)).status).toBe(401);
    for (const wrong of ['', 'x', token.slice(0, -1), `${token}x`])
      expect((await withToken(wrong).raw(`${API_PREFIX}/accounts`)).status).toBe(401);
    const stored = ['makegood.db', 'makegood.db-wal'].map((file) => readFileSync(join(product.dataFolder, file), 'latin1')).join();
    expect(stored).not.toContain(token);
    expect(stored).toContain('ERP systemReader');
  });
});
