import { type Locale, unreachable } from '@makegood/base';
import type { Block, Inline } from './markup.ts';

export type MailPage = {
  readonly locale: Locale;
  readonly subject: string;
  readonly blocks: readonly Block[];
  /** The firm's name at the head and, with its postal address, at the foot. */
  readonly firmName: string | null;
  readonly firmAddress: string | null;
};

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/\u00A0/g, '&#160;');

const LANGUAGES: Readonly<Record<Locale, string>> = { en: 'en', es: 'es', pt: 'pt-BR' };
const FONT = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
const PARAGRAPH = 'margin:0 0 16px;font-size:16px;line-height:1.55';

/**
 * One mail as a page: tables for the mail programs that lay out nothing else, no picture, script, font or style from
 * anywhere (so opening it tells nobody), dark where the reader's program is dark, and readable at 320 pixels. Colours
 * keep a contrast of at least 4.5 to 1 on both grounds.
 */
export function mailHtml(page: MailPage): string {
  const subject = escapeHtml(page.subject);
  const head = page.firmName
    ? `<tr><td class="quiet" style="padding:0 0 20px;font-size:15px;font-weight:600;color:#3f4a46">${escapeHtml(page.firmName)}</td></tr>`
    : '';
  const footLines = [page.firmName, page.firmAddress].filter((line) => line !== null).map(escapeHtml);
  const foot =
    footLines.length > 0
      ? `<tr><td class="quiet" style="padding:20px 0 0;font-size:13px;line-height:1.5;color:#5a6560">${footLines.join('<br>')}</td></tr>`
      : '';
  return `<!doctype html>
<html lang="${LANGUAGES[page.locale]}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no,date=no,address=no,email=no">
<title>${subject}</title>
<style>
:root{color-scheme:light dark}
@media (max-width:599px){.card{padding:24px 20px!important}.outer{padding:20px 12px!important}.button a{display:block!important;text-align:center}}
@media (prefers-color-scheme:dark){.ground{background:#131715!important}.card{background:#1b201e!important;border-color:#2c3330!important}.ink{color:#e9ece9!important}.quiet{color:#a9b3ae!important}.link{color:#8ad6c7!important}.button{background:#4fb8a4!important}.button a{color:#0c1412!important}}
</style>
</head>
<body class="ground" style="margin:0;padding:0;background:#faf9f6">
<div role="article" aria-roledescription="email" aria-label="${subject}" lang="${LANGUAGES[page.locale]}" class="ground" style="background:#faf9f6">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td class="outer" align="center" style="padding:36px 16px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:560px;text-align:left;${FONT}">
${head}<tr><td class="card ink" style="padding:32px 36px 16px;background:#ffffff;border:1px solid #e4e0d8;border-radius:12px;color:#1d2421">
${page.blocks.map(blockHtml).join('\n')}
</td></tr>${foot}
</table>
</td></tr></table>
</div>
</body>
</html>
`;
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p style="${PARAGRAPH}">${block.content.map(inlineHtml).join('')}</p>`;
    case 'list':
      return `<ul style="${PARAGRAPH};padding:0 0 0 22px">${block.items.map((item) => `<li style="margin:0 0 6px">${item.map(inlineHtml).join('')}</li>`).join('')}</ul>`;
    case 'button':
      return `<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:8px 0 24px"><tr><td class="button" style="border-radius:8px;background:#0f6b5c"><a href="${escapeHtml(block.url)}" style="display:inline-block;padding:13px 26px;font-size:16px;font-weight:600;line-height:1.25;color:#ffffff;text-decoration:none;border-radius:8px">${escapeHtml(block.text)}</a></td></tr></table>`;
    default:
      return unreachable(block);
  }
}

function inlineHtml(inline: Inline): string {
  switch (inline.kind) {
    case 'words':
      return escapeHtml(inline.text);
    case 'bold':
      return `<strong>${escapeHtml(inline.text)}</strong>`;
    case 'link':
      return `<a class="link" href="${escapeHtml(inline.url)}" style="color:#0b5146;text-decoration:underline;overflow-wrap:anywhere">${escapeHtml(inline.text)}</a>`;
    case 'break':
      return '<br>';
    default:
      return unreachable(inline);
  }
}
