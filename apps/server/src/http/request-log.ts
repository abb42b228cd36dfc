import type { MiddlewareHandler } from 'hono';
import type { Logger } from 'pino';

export type WithRequestId = { Variables: { request: string } };

/**
 * One line for each call: method, path without its query, status and milliseconds. Bodies, queries and cookies never get
 * in: they carry names, addresses and tokens.
 */
export const requestLog = (log: Logger): MiddlewareHandler<WithRequestId> => {
  return async (context, next) => {
    const request = crypto.randomUUID().slice(0, 8);
    context.set('request', request);
    const started = performance.now();
    await next();
    const path = context.req.path.replace(/^\/(pay|unsubscribe)\/.+/, '/$1/…');
    log.debug(
      { request, method: context.req.method, path, status: context.res.status, ms: Math.round(performance.now() - started) },
      'call',
    );
  };
};
