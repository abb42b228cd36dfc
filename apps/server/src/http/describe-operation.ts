import type { OpenAPIHono } from '@hono/zod-openapi';
import { API_PREFIX, problemSchema, PROBLEM_STATUS, type Endpoint } from '@makegood/contract';
import { z } from 'zod';
import type { WithRequestId } from './request-log.ts';

type Registry = OpenAPIHono<WithRequestId>['openAPIRegistry'];
type Route = Parameters<Registry['registerPath']>[0];
type SchemaObject = Record<string, unknown>;

export type NamedEndpoint = { readonly area: string; readonly name: string; readonly endpoint: Endpoint };

/**
 * What the OpenAPI page says of an operation. Schemas are described by zod itself, which knows that a message may hold
 * messages; those with a name are described once and referred to.
 */
export function describeOperation(registry: Registry, known: Set<string>, { area, name, endpoint }: NamedEndpoint): void {
  const { method, path, summary, needs, params, query, body, multipart, answer, file } = endpoint;
  const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): SchemaObject => {
    const { $schema: _, $defs = {}, ...described } = z.toJSONSchema(schema, { io });
    for (const [id, definition] of Object.entries($defs)) {
      if (known.has(id)) continue;
      known.add(id);
      registry.registerComponent('schemas', id, referring(definition));
    }
    return referring(described);
  };
  const requestBody = multipart
    ? { 'multipart/form-data': { schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } } } } }
    : body && { 'application/json': { schema: schemaOf(body, 'input') } };
  const route = {
    method,
    path: `${API_PREFIX}${path}`,
    operationId: `${area}.${name}`,
    tags: [area],
    summary,
    description: needs === 'anyone' ? 'Open to anyone.' : needs === 'session' ? 'Needs a sign-in.' : `Needs the permission ${needs}.`,
    'x-needs': needs,
    request: {
      ...(params && { params }),
      ...(query && { query }),
      ...(requestBody && { body: { required: true, content: requestBody } }),
    },
    responses: {
      200: {
        description: 'Done',
        content: answer ? { 'application/json': { schema: schemaOf(answer, 'output') } } : { [file ?? '']: { schema: { type: 'string' } } },
      },
      default: {
        description: `A problem: ${Object.entries(PROBLEM_STATUS)
          .map(([code, status]) => `${status} ${code}`)
          .join(', ')}`,
        content: { 'application/json': { schema: schemaOf(problemSchema, 'output') } },
      },
    },
  };
  registry.registerPath(route as Route);
}

/** The same description with its references where OpenAPI keeps named schemas. */
const referring = (described: object): SchemaObject =>
  JSON.parse(JSON.stringify(described).replaceAll('"#/$defs/', '"#/components/schemas/')) as SchemaObject;
