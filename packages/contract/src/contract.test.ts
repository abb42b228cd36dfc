import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { api, API_PREFIX, mayDo, messageSchema, moneySchema, PERMISSIONS, ROLE_PERMISSIONS, ROLES, type Endpoint } from './index.ts';

const operations: readonly (readonly [string, Endpoint])[] = Object.entries(api).flatMap(([area, endpoints]) =>
  Object.entries(endpoints).map(([name, endpoint]): readonly [string, Endpoint] => [`${area}.${name}`, endpoint]),
);

describe('the API', () => {
  it('answers each method and path once', () => {
    const keys = operations.map(([, { method, path }]) => `${method} ${path}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(API_PREFIX).toBe('/api/v1');
  });

  it.each(operations)('%s names exactly the parameters of its path and can be described', (_, endpoint) => {
    const inPath = [...endpoint.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
    expect(Object.keys(endpoint.params?.shape ?? {}).sort()).toEqual(inPath.sort());
    expect(endpoint.answer === undefined).toBe(endpoint.file !== undefined);
    for (const schema of [endpoint.params, endpoint.query, endpoint.body, endpoint.answer])
      if (schema) expect(() => z.toJSONSchema(schema, { io: 'input' })).not.toThrow();
    if (endpoint.query) expect(endpoint.query.safeParse({}).success).toBe(true);
  });
});

describe('values', () => {
  it('refuses money that is not whole minor units of a currency', () => {
    expect(moneySchema.safeParse({ minor: 12.5, currency: 'USD' }).success).toBe(false);
    expect(moneySchema.safeParse({ minor: 12, currency: 'dollars' }).success).toBe(false);
    expect(moneySchema.parse({ minor: 1250, currency: 'USD' })).toEqual({ minor: 1250, currency: 'USD' });
  });

  it('carries nested messages', () => {
    const nested = { id: 'a.b', values: { n: 1, list: ['x', { id: 'c.d' }] } };
    expect(messageSchema.parse(nested)).toEqual(nested);
    expect(messageSchema.safeParse({ id: 'a.b', values: { n: null } }).success).toBe(false);
  });
});

describe('roles', () => {
  it('lets everybody read, viewers nothing else, and only some publish', () => {
    for (const role of ROLES) expect(mayDo([role], 'journeys.read')).toBe(true);
    expect(ROLE_PERMISSIONS.viewer.every((permission) => permission.endsWith('.read'))).toBe(true);
    expect(ROLES.filter((role) => mayDo([role], 'journeys.publish'))).toEqual(['admin', 'manager']);
    for (const permission of PERMISSIONS) expect(mayDo(['admin'], permission)).toBe(true);
  });
});
