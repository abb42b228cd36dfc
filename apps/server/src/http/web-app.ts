import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { Readable } from 'node:stream';
import { message } from '@makegood/base';
import { Problem } from '@makegood/engine';
import type { MiddlewareHandler } from 'hono';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

/**
 * The built web app. Files under `assets/` carry their content's hash in their name and may be kept for ever; the page
 * itself is asked for each time, so that a new release shows at once. Every other path is one of the app's own screens.
 */
export const webApp =
  (folder: string): MiddlewareHandler =>
  async (context) => {
    const path = decoded(context.req.path);
    if (path === null || path.startsWith('/api/')) throw new Problem('notFound', message('engine.problem.noSuchPath'));
    const file = normalize(join(folder, path));
    if (!file.startsWith(folder + sep) && file !== folder) throw new Problem('notFound', message('engine.problem.noSuchPath'));
    const size = await sizeOf(file);
    if (size !== null) {
      const lasting = path.startsWith('/assets/');
      return new Response(context.req.method === 'HEAD' ? null : webStream(file), {
        headers: {
          'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
          'content-length': String(size),
          'cache-control': lasting ? 'public, max-age=31536000, immutable' : 'no-cache',
        },
      });
    }
    // A missing file is missing; only a screen's address falls back to the page.
    if (extname(path) !== '') throw new Problem('notFound', message('engine.problem.noSuchPath'));
    return page(folder);
  };

async function page(folder: string): Promise<Response> {
  const html = await readFile(join(folder, 'index.html'), 'utf8').catch(() => null);
  if (html === null) throw new Problem('notFound', message('engine.problem.appNotBuilt'));
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' } });
}

function decoded(path: string): string | null {
  try {
    const plain = decodeURIComponent(path);
    return plain.includes('\0') ? null : plain;
  } catch {
    return null;
  }
}

async function sizeOf(file: string): Promise<number | null> {
  const found = await stat(file).catch(() => null);
  return found?.isFile() ? found.size : null;
}

function webStream(file: string): ReadableStream {
  // Node's own type of a web stream and the browser's are the same thing under two names.
  return Readable.toWeb(createReadStream(file)) as ReadableStream;
}
