import { createHash } from 'node:crypto';
import { message, type Locale, type MessageValue, type Money } from '@makegood/base';
import { exponentOf } from '@makegood/base';
import { say } from '@makegood/base/text';
import { html, raw } from 'hono/html';
import { portalTexts } from './texts.ts';

type Markup = ReturnType<typeof html>;
type Values = Readonly<Record<string, MessageValue>>;

const STYLE = `
:root{color-scheme:light dark;--ink:#16212b;--soft:#51606c;--line:#c9d2d9;--paper:#fff;--ground:#f3f6f8;--brand:#0b5f57;--warn:#8a1c1c}
@media (prefers-color-scheme:dark){:root{--ink:#e8eef2;--soft:#a9b7c1;--line:#3b4954;--paper:#172027;--ground:#0e1419;--brand:#52c4b5;--warn:#ff9d9d}}
*{box-sizing:border-box}body{margin:0;background:var(--ground);color:var(--ink);font:17px/1.5 system-ui,sans-serif}
main{max-width:460px;margin:0 auto;padding:32px 20px 48px}.card{background:var(--paper);border:1px solid var(--line);border-radius:12px;padding:24px}
h1{font-size:24px;line-height:1.25;margin:0 0 12px}p{margin:0 0 16px}.soft{color:var(--soft);font-size:15px}
.sum{font-size:36px;font-weight:680;margin:0 0 4px;letter-spacing:-.01em}label{display:block;font-weight:600;margin:0 0 6px}
input[type=text]{width:100%;font:inherit;padding:11px 12px;margin:0 0 18px;border:1px solid var(--soft);border-radius:8px;background:var(--paper);color:var(--ink)}
button{font:inherit;font-weight:650;padding:12px 20px;border:0;border-radius:8px;background:var(--brand);color:var(--paper);cursor:pointer}
input:focus-visible,button:focus-visible{outline:3px solid var(--brand);outline-offset:2px}
.wrong{border-left:4px solid var(--warn);padding:8px 12px;margin:0 0 18px;color:var(--warn)}.check{display:flex;gap:10px;align-items:center;font-weight:400;margin:0 0 12px}
fieldset{border:0;padding:0;margin:0 0 18px}`;

const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

const TAGS: Readonly<Record<Locale, string>> = { en: 'en', es: 'es', pt: 'pt-BR' };
const NUMBERS: Readonly<Record<Locale, string>> = { en: 'en-US', es: 'es-419', pt: 'pt-BR' };

/** One reader's words on the portal's pages. */
export type Words = { (id: string, values?: Values): string; readonly locale: Locale };
export const wordsIn = (locale: Locale): Words =>
  Object.assign((id: string, values?: Values) => say(portalTexts, locale, message(`server.portal.${id}`, values)), { locale });

export const moneyIn = ({ locale }: Words, amount: Money): string =>
  new Intl.NumberFormat(NUMBERS[locale], { style: 'currency', currency: amount.currency }).format(
    amount.minor / 10 ** exponentOf(amount.currency),
  );

/** A whole page: no script, nothing from elsewhere, nothing kept by the browser or a search engine. */
export async function page(words: Words, title: string, body: Markup, status = 200): Promise<Response> {
  const text = await html`<!doctype html>
    <html lang="${TAGS[words.locale]}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <title>${title}</title>
        <style>
          ${raw('@@')}
        </style>
      </head>
      <body>
        <main><div class="card">${body}</div></main>
      </body>
    </html>`;
  // The style stands exactly as it was hashed: the policy lets no other in.
  const whole = String(text).replace(/<style>\s*@@\s*<\/style>/, `<style>${STYLE}</style>`);
  return new Response(whole, {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY, 'cache-control': 'no-store' },
  });
}

export const notice = (title: string, text: string): Markup =>
  html`<h1>${title}</h1>
    <p role="status">${text}</p>`;
export const wrong = (text: string | null): Markup => (text === null ? html`` : html`<p class="wrong" role="alert">${text}</p>`);
