import { OpenAPIHono } from '@hono/zod-openapi';
import { getConnInfo } from '@hono/node-server/conninfo';
import { API_PREFIX } from '@makegood/contract';
import { message } from '@makegood/base';
import { Problem } from '@makegood/engine';
import { compress } from 'hono/compress';
import { allAreas } from '../areas/areas.ts';
import { mountPortal } from '../portal/portal.ts';
import type { Product } from '../product/product.ts';
import { VERSION } from '../product/version.ts';
import type { SandboxDoor } from '../sign-in/enter-sandbox.ts';
import { identify } from '../sign-in/identify.ts';
import type { SignIn } from '../sign-in/sign-in.ts';
import { attemptLimit } from './attempt-limit.ts';
import { DOCS_POLICY, docsPage } from './docs-page.ts';
import { mountOperations } from './mount-operations.ts';
import { ownOrigin, type OwnOrigin } from './own-origin.ts';
import { problemAnswer } from './problem-answer.ts';
import { requestLog, type WithRequestId } from './request-log.ts';
import { securityHeaders } from './security-headers.ts';
import { webApp } from './web-app.ts';

export type ApplicationOptions = {
  readonly product: Product;
  readonly signIn: SignIn;
  readonly door: SandboxDoor;
  readonly origin: OwnOrigin;
  /** The built web app. */
  readonly webFolder: string;
};

/** Tries to sign in with a password, from one address: people mistype, programs guess. */
const SIGN_INS = { tries: 10, within: 60_000 };

/** Everything that is answered over HTTP: the API, sign-in, the debtor's pages and the app. */
export function application({ product, signIn, door, origin, webFolder }: ApplicationOptions): OpenAPIHono<WithRequestId> {
  const app = new OpenAPIHono<WithRequestId>();
  app.onError((error, context) => problemAnswer(error, product.log, context.get('request') ?? ''));
  app.notFound(() => problemAnswer(new Problem('notFound', message('engine.problem.noSuchPath')), product.log, ''));
  app.use(requestLog(product.log));
  app.use(securityHeaders);
  app.use(ownOrigin(origin));
  app.use(compress());

  const signIns = attemptLimit(SIGN_INS, () => product.realNow());
  app.on(['GET', 'POST'], '/api/auth/*', (context) => {
    if (context.req.method === 'POST' && context.req.path.startsWith('/api/auth/sign-in/'))
      signIns.take(getConnInfo(context).remote.address ?? '');
    return signIn.handler(context.req.raw);
  });
  mountOperations(app, allAreas(product, signIn, door), identify(product, signIn));
  app.doc31(`${API_PREFIX}/openapi.json`, {
    openapi: '3.1.0',
    info: { title: 'Makegood', version: VERSION, description: 'Journeys, accounts, decisions and the sandbox.' },
    servers: [{ url: '/' }],
  });
  app.get('/api/docs', async (context) => {
    context.header('content-security-policy', DOCS_POLICY);
    return context.html(await docsPage(VERSION));
  });
  mountPortal(app, product);
  app.get('*', webApp(webFolder));
  return app;
}
