import type { JourneyDocument, Step } from '../document/schema.ts';
import type { TemplateChannel } from '../template/schema.ts';

export type TemplateUse = { readonly template: string; readonly channels: readonly TemplateChannel[]; readonly field: string };

/** The texts that a step sends, by which channels, and where in its settings each is named. */
export function templatesUsed(step: Step): TemplateUse[] {
  if (step.kind === 'message')
    return step.config.variants.map((variant, index) => ({
      template: variant.template,
      channels: step.config.channels,
      field: `variants.${index}.template`,
    }));
  if (step.kind === 'promise' && step.config.reminder)
    return [{ template: step.config.reminder.template, channels: [step.config.reminder.channel], field: 'reminder.template' }];
  return [];
}

/** Ids of the steps that send a text. */
export const usersOf = (document: JourneyDocument, template: string): string[] =>
  Object.entries(document.steps).flatMap(([id, step]) => (templatesUsed(step).some((use) => use.template === template) ? [id] : []));
