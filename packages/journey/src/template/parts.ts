import { LOCALES, type Locale } from '@makegood/base';
import type { Escape } from './escape.ts';
import { TEMPLATE_CHANNELS, type Template, type TemplateChannel } from './schema.ts';

/** One Liquid text of a template and where it stands, for whoever checks or edits them all alike. */
export type TemplatePart = {
  readonly locale: Locale;
  readonly channel: TemplateChannel;
  readonly field: 'subject' | 'body' | 'text';
  readonly text: string;
  readonly escape: Escape;
};

export function templateParts(template: Template): readonly TemplatePart[] {
  return LOCALES.flatMap((locale) => TEMPLATE_CHANNELS.flatMap((channel) => partsOf(template, locale, channel)));
}

/** The texts for one language and channel; none when the template has no words for it. */
export function partsOf(template: Template, locale: Locale, channel: TemplateChannel): readonly TemplatePart[] {
  const content = template.content[locale];
  if (channel === 'email') {
    const email = content?.email;
    return email
      ? [
          { locale, channel, field: 'subject', text: email.subject, escape: 'header' },
          { locale, channel, field: 'body', text: email.body, escape: 'markup' },
        ]
      : [];
  }
  const text = content?.[channel]?.text;
  return text === undefined ? [] : [{ locale, channel, field: 'text', text, escape: 'plain' }];
}
