import { createAdaptorServer, type ServerType } from '@hono/node-server';

export const USUAL_PORT = 4180;
/** How many ports after the usual one are tried. */
const NEIGHBOURS = 20;

export type Listening = { readonly server: ServerType; readonly port: number };
type Fetch = (request: Request, environment: unknown) => Promise<Response> | Response;

/** What stops a server from listening, as one sentence. */
export class CannotListen extends Error {}

/**
 * Listens on `port`, or, when the person named none, on the usual one or the next that is free.
 * @throws CannotListen
 */
export async function listen(fetch: Fetch, host: string, port: number | null, say: (line: string) => void): Promise<Listening> {
  if (port !== null) return attempt(fetch, host, port);
  for (let candidate = USUAL_PORT; candidate < USUAL_PORT + NEIGHBOURS; candidate += 1) {
    try {
      return await attempt(fetch, host, candidate);
    } catch (error) {
      if (!(error instanceof PortTaken)) throw error;
      say(`Port ${candidate} is taken; trying ${candidate + 1}.`);
    }
  }
  throw new CannotListen(`Ports ${USUAL_PORT} to ${USUAL_PORT + NEIGHBOURS - 1} are all taken; name a free one with --port.`);
}

class PortTaken extends CannotListen {}

function attempt(fetch: Fetch, host: string, port: number): Promise<Listening> {
  const server = createAdaptorServer({ fetch });
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(reasonOf(error, host, port)));
    server.listen(port, host, () => {
      const address = server.address();
      resolve({ server, port: typeof address === 'object' && address ? address.port : port });
    });
  });
}

function reasonOf(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE') return new PortTaken(`Port ${port} is taken by another program; name another with --port.`);
  if (error.code === 'EACCES')
    return new CannotListen(`Port ${port} needs rights that this user does not have; name one above 1023 with --port.`);
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return new CannotListen(`${host} is no address of this machine; see --host.`);
  return error;
}
