import type { Locale } from '@makegood/base';
import { exampleValues, renderText, type TemplateValue, variablesOf } from '@makegood/journey/template';
import { countSegments, type SmsSegments, toGsm } from '../segments.ts';

/** As long as what journeys usually set themselves. */
const LONG_VAR: TemplateValue = 'x'.repeat(24);

/**
 * How large an SMS template gets with long names and amounts: the larger of the text with every variable and the text
 * with only those it cannot do without. Null when the template cannot be rendered. Data longer than ours can exceed it.
 */
export function estimateSms(text: string, locale: Locale, plain = false): SmsSegments | null {
  const uses = variablesOf(text);
  const longest: Record<string, TemplateValue> = { ...exampleValues('longest') };
  for (const { path } of uses) if (path.startsWith('var.')) longest[path] = LONG_VAR;
  const needed = new Set(uses.filter((use) => !use.optional).map((use) => use.path));
  const fewest = Object.fromEntries(Object.entries(longest).filter(([path]) => needed.has(path)));
  const counts = [longest, fewest].flatMap((values) => {
    const rendered = renderText(text, values, locale, 'plain');
    return rendered.ok ? [countSegments(plain ? toGsm(rendered.value) : rendered.value)] : [];
  });
  return counts.sort((a, b) => b.segments - a.segments || b.units - a.units)[0] ?? null;
}
