import type { OpenAPIHono } from '@hono/zod-openapi';
import { api, API_PREFIX, mayDo, type Endpoint } from '@makegood/contract';
import { message } from '@makegood/base';
import { Problem } from '@makegood/engine';
import { describeOperation, type NamedEndpoint } from './describe-operation.ts';
import type { Areas, Ask, FileAnswer, Operation, SignedIn } from './operation.ts';
import { parsePart } from './parse-part.ts';
import { readJson } from './read-body.ts';
import type { WithRequestId } from './request-log.ts';

/** Who calls; null when nobody has signed in. @throws Problem when the sign-in leads nowhere. */
export type Identify = (request: Request) => Promise<SignedIn | null>;

type Entry = NamedEndpoint;

/** Every operation of the contract, in its order. */
export const operations: readonly Entry[] = Object.entries(api).flatMap(([area, endpoints]) =>
  Object.entries(endpoints).map(([name, endpoint]): Entry => ({ area, name, endpoint })),
);

/** Puts every operation of the contract on the application, so that none can be offered without its permission check. */
export function mountOperations(application: OpenAPIHono<WithRequestId>, areas: Areas, identify: Identify): void {
  const described = new Set<string>();
  for (const entry of operations) {
    const operation = operationOf(areas, entry);
    const { endpoint } = entry;
    describeOperation(application.openAPIRegistry, described, entry);
    application.on(endpoint.method, routingPath(endpoint), async (context) => {
      const headers = new Headers();
      const ask = await askOf(endpoint, context.req.raw, context.req.param(), context.req.query(), headers, identify);
      const answer = await operation(ask);
      return endpoint.file === undefined ? Response.json(answer, { headers }) : fileResponse(endpoint.file, answer, headers);
    });
  }
}

/** `{id}` as the router writes it. */
const routingPath = (endpoint: Endpoint): string => `${API_PREFIX}${endpoint.path.replace(/\{(\w+)\}/g, ':$1')}`;

/**
 * The operation under its name. The map of areas is checked against the contract by the compiler, entry by entry; only
 * the pairing of an entry with its own endpoint is lost when one walks over them, and taken up again here.
 */
function operationOf(areas: Areas, { area, name }: Entry): Operation<Endpoint> {
  const found: unknown = Reflect.get(Reflect.get(areas, area), name);
  if (typeof found !== 'function') throw new Error(`The operation ${area}.${name} is missing`);
  return found as Operation<Endpoint>;
}

async function askOf(
  endpoint: Endpoint,
  request: Request,
  params: Record<string, string>,
  query: Record<string, string>,
  headers: Headers,
  identify: Identify,
): Promise<Ask<Endpoint>> {
  const signedIn = endpoint.needs === 'anyone' ? null : await allowed(endpoint.needs, request, identify);
  const ask = {
    signedIn,
    request,
    headers,
    params: endpoint.params && parsePart(endpoint.params, params),
    query: endpoint.query && parsePart(endpoint.query, query),
    body: endpoint.body && parsePart(endpoint.body, await readJson(request)),
  };
  return ask as Ask<Endpoint>;
}

async function allowed(needs: Exclude<Endpoint['needs'], 'anyone'>, request: Request, identify: Identify): Promise<SignedIn> {
  const signedIn = await identify(request);
  if (!signedIn) throw new Problem('notSignedIn', message('engine.problem.notSignedIn'));
  if (needs !== 'session' && !mayDo(signedIn.caller.roles, needs)) throw new Problem('notAllowed', message('engine.problem.notAllowed'));
  return signedIn;
}

function fileResponse(type: string, answer: unknown, headers: Headers): Response {
  const { name, content } = answer as FileAnswer;
  headers.set('content-type', type === 'text/csv' ? 'text/csv; charset=utf-8' : type);
  headers.set('content-disposition', `attachment; filename="${name.replace(/[^\w.-]+/g, '-')}"`);
  return new Response(content, { headers });
}
