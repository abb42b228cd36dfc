import { LOCALES, message } from '@makegood/base';
import type { JourneyDocument } from '../document/schema.ts';
import { label } from '../kinds/field.ts';
import { templatesUsed } from '../lints/templates-used.ts';
import { TEMPLATE_CHANNELS, templateSchema, type Template } from '../template/schema.ts';
import { excerpts } from './excerpts.ts';
import { fieldsOf } from './diff-templates.ts';
import { said } from './sentences.ts';
import { textSubject } from './text-subject.ts';
import { entryOf, isSame, keysOf, partOf, type Three, type Weaving } from './weaving.ts';

/** All texts of the merged journey. One that a step still sends is never lost. */
export function mergeTemplates(weaving: Weaving, steps: JourneyDocument['steps']): Template[] {
  const sent = new Set(Object.values(steps).flatMap((step) => templatesUsed(step).map((use) => use.template)));
  const byId = partOf(weaving.sides, ({ templates }) => Object.fromEntries(templates.map((template) => [template.id, template])));
  return keysOf(byId).flatMap((id) => {
    const sides = entryOf(byId, id);
    const { base, mine, theirs } = sides;
    if (mine && theirs) return [mergeTemplate(weaving, id, sides, mine, theirs)];
    const left = mine ?? theirs;
    if (!left) return sent.has(id) && base ? [base] : [];
    return !base || sent.has(id) || !isSame(base, left) ? [left] : [];
  });
}

function mergeTemplate(weaving: Weaving, id: string, sides: Three<Template>, mine: Template, theirs: Template): Template {
  const place = (path: string) => `templates.${id}.${path}`;
  const { step, subject } = textSubject(weaving.sides.theirs, id, theirs.name);
  const words = (path: string) => () => {
    const [ours, others] = [mine, theirs].map((template) => fieldsOf(template).find((field) => field.path.startsWith(path)));
    const cut = excerpts(ours?.said ?? '', others?.said ?? '');
    return {
      step,
      what: said('of', { subject, label: (others ?? ours)?.label ?? label('name') }),
      mine: message('journey.field.list', { items: ours ? cut.before : said('conflict.absent') }),
      theirs: message('journey.field.list', { items: others ? cut.after : said('conflict.absent') }),
    };
  };
  const whole = <Key extends 'name' | 'purpose' | 'elements'>(key: Key): Template[Key] | undefined =>
    weaving.settle(
      place(key),
      partOf(sides, (template) => template[key]),
      words(key),
    );
  const content = Object.fromEntries(
    LOCALES.flatMap((locale) => {
      const channels = TEMPLATE_CHANNELS.flatMap((channel) => {
        const path = `content.${locale}.${channel}`;
        const cell = weaving.settle(
          place(path),
          partOf(sides, (template) => template.content[locale]?.[channel]),
          words(path),
        );
        return cell === undefined ? [] : [[channel, cell]];
      });
      return channels.length === 0 ? [] : [[locale, Object.fromEntries(channels)]];
    }),
  );
  const merged = templateSchema.safeParse({ id, name: whole('name'), purpose: whole('purpose'), elements: whole('elements'), content });
  // Each side took away words that the other one left: nothing is left of it.
  return merged.success ? merged.data : theirs;
}
