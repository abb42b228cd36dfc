import { LOCALES, message } from '@makegood/base';
import type { JourneyDocument } from '@makegood/journey';
import { TEMPLATE_CHANNELS, type TemplateContent } from '@makegood/journey/template';
import { LOCALE_NAMES } from '../../../../i18n/language.tsx';
import { useSay } from '../../../../i18n/say.tsx';
import classes from './Print.module.css';

type MessageTextsProps = {
  readonly document: JourneyDocument;
  /** A step that tries several texts names its variants and their shares, in percent. */
  readonly variants: readonly { readonly template: string; readonly name?: string; readonly weight?: number }[];
};

/** What people are sent at a step: every variant in every language and on every channel. */
export function MessageTexts({ document, variants }: MessageTextsProps) {
  const say = useSay();
  return variants.map((variant) => {
    const template = document.templates.find(({ id }) => id === variant.template);
    if (!template) return null;
    return LOCALES.map((locale) => {
      const content = template.content[locale];
      if (!content) return null;
      const of = { name: template.name, language: LOCALE_NAMES[locale] };
      return (
        <div key={`${variant.template} ${variant.name} ${locale}`} className={classes.text} lang={locale}>
          <p className={classes.title}>
            {variants.length > 1
              ? say('web.print.variant', { variant: variant.name ?? '', share: variant.weight ?? 0, ...of })
              : say('web.print.text', of)}
          </p>
          <Words content={content} />
        </div>
      );
    });
  });
}

function Words({ content }: { readonly content: TemplateContent }) {
  const say = useSay();
  return TEMPLATE_CHANNELS.map((channel) => {
    const words = content[channel];
    if (!words) return null;
    return (
      <div key={channel} className={classes.words}>
        <span className={classes.channel}>{say.said(message(`journey.channel.${channel}`))}</span>
        {'subject' in words ? (
          <p>
            <b>{say('web.print.subject', { subject: words.subject })}</b>
          </p>
        ) : null}
        <p>{'body' in words ? words.body : words.text}</p>
      </div>
    );
  });
}
