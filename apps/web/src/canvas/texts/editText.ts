import type { Locale } from '@makegood/base';
import type { ChannelId } from '@makegood/journey';
import type { Template, TemplateContent } from '@makegood/journey/template';

/** The template with other words for one channel in one language. */
export function withWords(template: Template, locale: Locale, words: TemplateContent): Template {
  return { ...template, content: { ...template.content, [locale]: { ...template.content[locale], ...words } } };
}

/** The main text of one channel in one language; undefined where there is none. */
export const bodyOf = (template: Template, locale: Locale, channel: ChannelId): string | undefined =>
  channel === 'email' ? template.content[locale]?.email?.body : template.content[locale]?.[channel]?.text;

/** The template with this main text; an e-mail that had none begins with the text's name as its subject. */
export function withBody(template: Template, locale: Locale, channel: ChannelId, text: string): Template {
  if (channel !== 'email') return withWords(template, locale, { [channel]: { text } });
  const subject = template.content[locale]?.email?.subject ?? template.name;
  return withWords(template, locale, { email: { subject, body: text } });
}

/** How long a text may be, by the document's own schema. */
export const MOST: Readonly<Record<ChannelId, number>> = { email: 20_000, sms: 2_000, whatsapp: 4_000, voice: 4_000 };
