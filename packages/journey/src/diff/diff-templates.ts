import { LOCALES, message } from '@makegood/base';
import type { JourneyDocument } from '../document/schema.ts';
import { label, labelled, type Field } from '../kinds/field.ts';
import { sayChannel } from '../kinds/say.ts';
import { TEMPLATE_CHANNELS, type Template } from '../template/schema.ts';
import { compareFields } from './compare-fields.ts';
import type { TemplateChange } from './diff.ts';

/** Texts by id: what was written for which language and channel, and what the text is said to be. */
export function diffTemplates(before: JourneyDocument, after: JourneyDocument): TemplateChange[] {
  const old = new Map(before.templates.map((template) => [template.id, template]));
  const now = new Set(after.templates.map((template) => template.id));
  return [
    ...after.templates.flatMap((template): TemplateChange[] => {
      const was = old.get(template.id);
      const fields = compareFields(was ? fieldsOf(was) : [], fieldsOf(template));
      if (fields.length === 0) return [];
      return [{ id: template.id, name: template.name, type: was ? 'changed' : 'added', fields }];
    }),
    ...before.templates
      .filter((template) => !now.has(template.id))
      .map((template) => ({
        id: template.id,
        name: template.name,
        type: 'removed' as const,
        fields: compareFields(fieldsOf(template), []),
      })),
  ];
}

/** The parts of a text, one by one. */
export function fieldsOf(template: Template): Field[] {
  return [
    labelled('name', label('name'), template.name, template.name),
    labelled('purpose', label('text.purpose'), template.purpose, label(`text.purpose.${template.purpose}`)),
    labelled(
      'elements',
      label('text.elements'),
      template.elements,
      template.elements.length === 0
        ? label('none')
        : message('journey.field.list', { items: template.elements.map((element) => message(`journey.element.${element}`)) }),
    ),
    ...LOCALES.flatMap((locale) =>
      TEMPLATE_CHANNELS.flatMap((channel) =>
        Object.entries(template.content[locale]?.[channel] ?? {}).map(([part, words]) =>
          labelled(
            `content.${locale}.${channel}.${part}`,
            label(part === 'subject' ? 'text.subject' : 'text.words', {
              channel: sayChannel(channel),
              language: message(`journey.language.${locale}`),
            }),
            words,
            words,
          ),
        ),
      ),
    ),
  ];
}
