import { message } from '@makegood/base';
import { Problem } from '@makegood/engine';
import type { MiddlewareHandler } from 'hono';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether an address that a server listens on can only be reached from this machine. */
export const isLoopback = (host: string): boolean => LOOPBACK.has(host) || host === '::1';

export type OwnOrigin = {
  /** Only this machine can reach us, so only this machine's names for itself are believed. */
  readonly loopback: boolean;
  /** `https://…`, when the product stands behind a proxy under a name of its own. */
  readonly publicAddress: string | null;
};

/**
 * Two doors that browsers leave open. A page of some other site must not call us with the visitor's cookie (the Origin of
 * a changing call has to be ours), and a foreign name that was pointed at this machine must not pass for it (DNS
 * rebinding: the Host has to be a name we go by).
 */
export const ownOrigin = ({ loopback, publicAddress }: OwnOrigin): MiddlewareHandler => {
  const ownHost = publicAddress === null ? null : new URL(publicAddress).host;
  return async (context, next) => {
    const host = context.req.header('host') ?? '';
    const name = host.replace(/:\d+$/, '');
    if (host !== ownHost && (ownHost !== null || loopback) && !(loopback && LOOPBACK.has(name)))
      throw new Problem('notAllowed', message('engine.problem.foreignHost', { host: host.slice(0, 100) }));
    if (context.req.method !== 'GET' && context.req.method !== 'HEAD') {
      const origin = context.req.header('origin');
      if (origin !== undefined && hostOf(origin) !== host) throw new Problem('notAllowed', message('engine.problem.foreignOrigin'));
    }
    await next();
  };
};

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
