import { LOCALES, message } from '@makegood/base';
import { elementsOf } from '../../template/optOut.ts';
import { partsOf } from '../../template/parts.ts';
import type { Lint } from '../lint.ts';
import { templatesUsed } from '../templates-used.ts';

/** Who asks for money in writing says how to stop it. Sources: 12 CFR 1006.6(e); 47 CFR 64.1200(a)(10). */
export const optOutMissing: Lint = {
  id: 'journey.opt-out-missing',
  severity: 'error',
  check: (document) =>
    Object.entries(document.steps).flatMap(([id, step]) =>
      templatesUsed(step).flatMap(({ template: wanted, channels, field }) => {
        const template = document.templates.find((candidate) => candidate.id === wanted);
        if (!template || !ASKING.has(template.purpose)) return [];
        return channels
          .filter((channel) => channel !== 'voice')
          .flatMap((channel) =>
            LOCALES.filter(
              (locale) =>
                partsOf(template, locale, channel).length > 0 && !elementsOf(template, locale, channel).includes('optOutInstructions'),
            ).map((locale) => ({
              step: id,
              field,
              message: message('journey.lint.optOutMissing', {
                template: template.name,
                channel: message(`journey.channel.${channel}`),
                language: message(`journey.language.${locale}`),
              }),
            })),
          );
      }),
    ),
};

const ASKING: ReadonlySet<string> = new Set(['collection', 'reminder']);
