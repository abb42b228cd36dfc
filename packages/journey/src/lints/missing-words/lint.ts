import { LOCALES, message } from '@makegood/base';
import { partsOf } from '../../template/parts.ts';
import type { Lint, Report } from '../lint.ts';
import { templatesUsed } from '../templates-used.ts';

/** A channel without words in any language cannot send; a language that is missing leaves its readers another one. */
export const missingWords: Lint = {
  id: 'journey.missing-words',
  severity: 'error',
  check: (document) =>
    Object.entries(document.steps).flatMap(([id, step]) =>
      templatesUsed(step).flatMap(({ template: wanted, channels, field }) => {
        const template = document.templates.find((candidate) => candidate.id === wanted);
        if (!template) return [];
        return channels.flatMap((channel): Report[] => {
          const written = LOCALES.filter((locale) => partsOf(template, locale, channel).length > 0);
          const values = { template: template.name, channel: message(`journey.channel.${channel}`) };
          if (written.length === 0) return [{ step: id, field, message: message('journey.lint.noWords', values) }];
          return LOCALES.filter((locale) => !written.includes(locale)).map((locale) => ({
            step: id,
            field,
            severity: 'warning',
            message: message('journey.lint.missingLanguage', { ...values, language: message(`journey.language.${locale}`) }),
          }));
        });
      }),
    ),
};
