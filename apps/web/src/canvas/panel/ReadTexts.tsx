import type { ChannelId, Step } from '@makegood/journey';
import type { Template, TemplatePurpose } from '@makegood/journey/template';
import { useDocument } from '../editor/EditorContext.tsx';
import { TextEditor } from '../texts/TextEditor.tsx';

type Used = { readonly template: Template; readonly channels: readonly ChannelId[]; readonly purpose: TemplatePurpose };

/** A step's texts for whoever may read and not change them: in every language, and tried on anybody. */
export function ReadTexts({ id, step }: { readonly id: string; readonly step: Step }) {
  const { templates } = useDocument();
  return usedBy(step, templates).map((used) => <TextEditor key={used.template.id} step={id} {...used} />);
}

function usedBy(step: Step, templates: readonly Template[]): readonly Used[] {
  const find = (id: string) => templates.find((known) => known.id === id);
  if (step.kind === 'message') {
    const { channels, purpose, variants } = step.config;
    return [...new Set(variants.map((variant) => variant.template))].flatMap((id) => {
      const template = find(id);
      return template ? [{ template, channels, purpose }] : [];
    });
  }
  if (step.kind !== 'promise' || !step.config.reminder) return [];
  const template = find(step.config.reminder.template);
  return template ? [{ template, channels: [step.config.reminder.channel], purpose: 'reminder' }] : [];
}
