import { canonicalJson } from '@makegood/base';
import type { JourneyDocument, Step } from '../../document/schema.ts';
import { templatesUsed } from '../../lints/templates-used.ts';
import type { Template } from '../../template/schema.ts';
import { freeKey } from '../free-key.ts';
import { freeName } from '../free-name.ts';

/**
 * The texts of pasted steps, as they come into a document: none is overwritten, and none is shared with a step that was
 * there before, so that whoever changes the words of a copy leaves the original alone. `renamed` leads from the id that a
 * text had to the one that it gets.
 */
export function ownTexts(
  document: JourneyDocument,
  templates: readonly Template[],
): { readonly added: readonly Template[]; readonly renamed: ReadonlyMap<string, string> } {
  const used = new Set(Object.values(document.steps).flatMap((step) => templatesUsed(step).map((use) => use.template)));
  const known: Record<string, Template> = Object.fromEntries(document.templates.map((template) => [template.id, template]));
  const names = new Set(document.templates.map((template) => template.name));
  const renamed = new Map<string, string>();
  const added: Template[] = [];
  for (const template of templates) {
    const same = known[template.id];
    if (same && !used.has(template.id) && canonicalJson(same) === canonicalJson(template)) {
      renamed.set(template.id, template.id);
      continue;
    }
    const id = freeKey(known, template.id.slice(0, 58));
    const own: Template = { ...template, id, name: freeName(names, template.name) };
    known[id] = own;
    names.add(own.name);
    renamed.set(template.id, id);
    added.push(own);
  }
  return { added, renamed };
}

/** The step with its texts under their new ids. One that was not copied along is still named as it was. */
export function withTexts(step: Step, renamed: ReadonlyMap<string, string>): Step {
  const now = (template: string): string => renamed.get(template) ?? template;
  if (step.kind === 'message')
    return {
      ...step,
      config: { ...step.config, variants: step.config.variants.map((variant) => ({ ...variant, template: now(variant.template) })) },
    };
  if (step.kind === 'promise' && step.config.reminder)
    return { ...step, config: { ...step.config, reminder: { ...step.config.reminder, template: now(step.config.reminder.template) } } };
  return step;
}
