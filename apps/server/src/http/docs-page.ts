import { createHash } from 'node:crypto';
import { API_PREFIX } from '@makegood/contract';
import { html, raw } from 'hono/html';
import { z } from 'zod';
import { operations } from './mount-operations.ts';

const STYLE = `
:root{color-scheme:light dark;--ink:#16212b;--soft:#51606c;--line:#c9d2d9;--paper:#fff;--ground:#f3f6f8;--brand:#0b5f57}
@media (prefers-color-scheme:dark){:root{--ink:#e8eef2;--soft:#a9b7c1;--line:#3b4954;--paper:#172027;--ground:#0e1419;--brand:#52c4b5}}
*{box-sizing:border-box}body{margin:0;background:var(--ground);color:var(--ink);font:15px/1.5 system-ui,sans-serif}
main{max-width:920px;margin:0 auto;padding:32px 20px 64px}h1{font-size:28px;margin:0 0 8px}h2{font-size:19px;margin:36px 0 10px;text-transform:capitalize}
details{background:var(--paper);border:1px solid var(--line);border-radius:8px;margin:0 0 8px}summary{padding:10px 14px;cursor:pointer;display:flex;gap:12px;flex-wrap:wrap;align-items:baseline}
code{font:13px/1.5 ui-monospace,monospace}.verb{font-weight:700;color:var(--brand);min-width:52px;text-transform:uppercase}.soft{color:var(--soft)}
.in{padding:2px 14px 14px;border-top:1px solid var(--line)}h3{font-size:13px;margin:14px 0 4px;color:var(--soft)}
pre{margin:0;padding:10px;background:var(--ground);border-radius:6px;overflow:auto;font:12px/1.45 ui-monospace,monospace}`;

export const DOCS_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; frame-ancestors 'none'`;

const needsOf = (needs: string): string =>
  needs === 'anyone' ? 'open to anyone' : needs === 'session' ? 'a sign-in' : `permission ${needs}`;

/** The API for people to read: every operation with what goes in and comes out. No script and nothing from elsewhere. */
export async function docsPage(version: string): Promise<string> {
  const areas = [...new Set(operations.map((operation) => operation.area))];
  const text = await html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Makegood API</title>
        <style>
          ${raw('@@')}
        </style>
      </head>
      <body>
        <main>
          <h1>Makegood API</h1>
          <p class="soft">
            Release ${version}. Everything stands under <code>${API_PREFIX}</code>; the same as
            <a href="${API_PREFIX}/openapi.json">OpenAPI 3.1</a>. Instants are epoch milliseconds, money is whole minor units. A call that
            fails answers <code>{"error": {"code", "message", "details"}}</code>.
          </p>
          ${areas.map(
            (area) =>
              html`<h2>${area}</h2>
                ${operations.filter((operation) => operation.area === area).map(operationPart)}`,
          )}
        </main>
      </body>
    </html>`;
  return String(text).replace(/<style>\s*@@\s*<\/style>/, `<style>${STYLE}</style>`);
}

function operationPart({ endpoint }: (typeof operations)[number]) {
  const { method, path, summary, needs, params, query, body, multipart, answer, file } = endpoint;
  return html`<details>
    <summary><span class="verb">${method}</span><code>${path}</code><span>${summary}</span></summary>
    <div class="in">
      <p class="soft">Needs ${needsOf(needs)}.</p>
      ${params ? schemaPart('In the path', params, 'input') : ''} ${query ? schemaPart('In the query', query, 'input') : ''}
      ${body ? schemaPart('Body', body, 'input') : ''}
      ${
        multipart
          ? html`<h3>Body</h3>
              <p>multipart/form-data with one part named <code>file</code></p>`
          : ''
      }
      ${
        answer
          ? schemaPart('Answer', answer, 'output')
          : html`<h3>Answer</h3>
              <p>A file, <code>${file ?? ''}</code></p>`
      }
    </div>
  </details>`;
}

const schemaPart = (title: string, schema: z.ZodType, io: 'input' | 'output') => {
  const { $schema: _, ...described } = z.toJSONSchema(schema, { io });
  return html`<h3>${title}</h3>
    <pre>${JSON.stringify(described, null, 1)}</pre>`;
};
