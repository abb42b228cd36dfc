import { createHmac } from 'node:crypto';
import { lookup } from 'node:dns';
import { request as httpRequest, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP } from 'node:net';
import { isPrivateAddress } from './private-network.ts';

export type SignedPost = {
  readonly url: URL;
  readonly body: string;
  readonly secret: string;
  readonly key: string;
  /** Real seconds since 1970, which the receiver compares with its own clock. */
  readonly timestamp: number;
  readonly timeout: number;
  readonly mayReachPrivateNetworks: boolean;
};

export type PostResult =
  | { readonly ended: 'answered'; readonly status: number; readonly retryAfter: number | null }
  | { readonly ended: 'failed'; readonly reason: string; readonly again: boolean };

/** `t=<seconds>,v1=<hex HMAC-SHA256 of "<seconds>.<body>">` */
export const signatureOf = (secret: string, timestamp: number, body: string): string =>
  `t=${timestamp},v1=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`;

/** More of an answer than this is not waited for; nothing of it is used. */
const MOST_BYTES = 65_536;
const refused = (reason: string, again = false): PostResult => ({ ended: 'failed', reason, again });

/**
 * One try of a signed POST. Follows no redirect, so what is signed goes nowhere else; connects only to addresses that it
 * has looked at itself, so a name that changes between check and use leads nowhere private.
 */
export function signedPost(post: SignedPost): Promise<PostResult> {
  const { url, body } = post;
  if (url.username !== '' || url.password !== '') return Promise.resolve(refused('credentials'));
  const literal = url.hostname.replace(/^\[|\]$/g, '');
  if (!post.mayReachPrivateNetworks && isIP(literal) !== 0 && isPrivateAddress(literal)) return Promise.resolve(refused('privateAddress'));
  const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((resolve) => {
    const outgoing = send(url, {
      method: 'POST',
      agent: false,
      timeout: post.timeout,
      signal: AbortSignal.timeout(post.timeout),
      ...(post.mayReachPrivateNetworks ? {} : { lookup: publicLookup }),
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'content-length': Buffer.byteLength(body),
        'user-agent': 'Makegood',
        'idempotency-key': post.key,
        'makegood-signature': signatureOf(post.secret, post.timestamp, body),
      },
    });
    outgoing.on('response', (response) => {
      const status = response.statusCode ?? 0;
      resolve({ ended: 'answered', status, retryAfter: secondsIn(response.headers['retry-after']) });
      let received = 0;
      response.on('data', (chunk: Buffer) => {
        received += chunk.length;
        if (received > MOST_BYTES) outgoing.destroy();
      });
      response.on('error', () => undefined);
    });
    outgoing.on('error', (error) => resolve(failureOf(error)));
    outgoing.end(body);
  });
}

function failureOf(error: Error): PostResult {
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return refused('timeout', true);
  const code = 'code' in error ? String(error.code) : error.name;
  return code === 'EPRIVATE' ? refused('privateAddress') : refused(`network:${code}`, true);
}

class PrivateAddressError extends Error {
  readonly code = 'EPRIVATE';
}

/** Resolves a name, and refuses it as a whole when any of its addresses is private. */
const publicLookup: NonNullable<RequestOptions['lookup']> = (hostname, options, answer) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    const [first] = addresses ?? [];
    if (error) answer(error, '', 0);
    else if (first === undefined || addresses.some(({ address }) => isPrivateAddress(address)))
      answer(new PrivateAddressError(`${hostname} is in a private network`), '', 0);
    else if (options.all === true) answer(null, addresses);
    else answer(null, first.address, first.family);
  });
};

const secondsIn = (header: string | undefined): number | null => (header !== undefined && /^\d{1,6}$/.test(header) ? Number(header) : null);
