import { message, type Message } from '@makegood/base';
import type { JourneyDocument } from '../document/schema.ts';
import { usersOf } from '../lints/templates-used.ts';

/**
 * What a text is called in a sentence: the step that sends it, with the variant where it has several; the text's own
 * name when several steps send it, or none.
 */
export function textSubject(document: JourneyDocument, template: string, name: string): { step: string | null; subject: Message | string } {
  const users = usersOf(document, template);
  const [id] = users;
  const step = id === undefined ? undefined : document.steps[id];
  if (id === undefined || !step || users.length > 1) return { step: null, subject: message('journey.diff.text', { name }) };
  if (step.kind !== 'message' || step.config.variants.length === 1) return { step: id, subject: step.name };
  const variants = step.config.variants.filter((variant) => variant.template === template).map((variant) => variant.name);
  return { step: id, subject: message('journey.diff.variant', { name: step.name, variants }) };
}
