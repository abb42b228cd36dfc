import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { build } from 'vite';
import { root } from '../../../scripts/provision/root.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

export interface PlainFlow {
  readonly url: string;
  stop(): void;
}

/** Builds the plainest React Flow page as the product's own app is built, and serves it with this journey. */
export async function servePlainFlow(journey: unknown): Promise<PlainFlow> {
  const folder = mkdtempSync(join(tmpdir(), 'makegood-plain-flow-'));
  await build({
    configFile: false,
    root: join(root, 'apps', 'web', 'test', 'plain-flow'),
    logLevel: 'silent',
    esbuild: { jsx: 'automatic' },
    mode: 'production',
    build: { outDir: folder, emptyOutDir: true, target: 'es2023' },
  });
  const json = JSON.stringify(journey);
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const file = path === '/' ? '/index.html' : normalize(path);
    try {
      const body = file === '/journey.json' ? json : readFileSync(join(folder, file));
      response.writeHead(200, {
        'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
        'cache-control': file.startsWith('/assets/') ? 'max-age=31536000, immutable' : 'no-cache',
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (!isPlace(address)) throw new Error('the plain page has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    stop() {
      server.close();
      server.closeAllConnections();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const isPlace = (address: ReturnType<ReturnType<typeof createServer>['address']>): address is AddressInfo =>
  typeof address === 'object' && address !== null;
