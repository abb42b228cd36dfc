import { err, type Locale, ok, parseLocalDate, type Result } from '@makegood/base';
import { type Escape, cleanText, visible } from './escape.ts';
import { engine, settingsOf } from './engine.ts';
import { parseTemplate, problemOf } from './parse.ts';
import { problem, type TemplateProblem } from './problem.ts';
import { DateInTemplate, isLink, isMoney, LinkInTemplate, MoneyInTemplate, type TemplateValue, type TemplateValues } from './values.ts';
import { isTemplateVariable, TEMPLATE_VARIABLES } from './variables.ts';

/** Characters of one value. A longer one is a mistake in the data, not something to send. */
const VALUE_LIMIT = 1_000;

/**
 * Fills a template in. A variable without a value (null, blank or absent) is an error unless the template guards it: a
 * debtor never reads "Dear ," or an empty amount. Only known variables reach the engine.
 */
export function renderText(text: string, values: TemplateValues, locale: Locale, escape: Escape): Result<string, TemplateProblem> {
  const parsed = parseTemplate(text);
  if (!parsed.ok) return parsed;
  const scope: Record<string, Record<string, unknown>> = { person: {}, account: {}, firm: {}, link: {}, promise: {}, var: {} };
  for (const use of parsed.value.uses) {
    const [group = '', name = '', ...rest] = use.path.split('.');
    const target = scope[group];
    if (!target || rest.length > 0 || !isTemplateVariable(use.path))
      return err(problem('journey.template.problem.unknownVariable', { name: use.path }, use, use.path));
    const value = Object.hasOwn(values, use.path) ? values[use.path] : undefined;
    if (value === undefined || value === null || (typeof value === 'string' && visible(value) === '')) continue;
    const prepared = prepare(use.path, value, locale);
    if (prepared === null) return err(problem('journey.template.problem.wrongValue', { name: use.path }, use, use.path));
    target[name] = prepared;
  }
  settingsOf.set(scope, { locale, escape });
  try {
    return ok(cleanText(String(engine.renderSync([...parsed.value.templates], scope)), escape));
  } catch (error) {
    return err(problemOf(error));
  }
}

/** The value as the engine sees it; null when it is not of the variable's type. */
function prepare(path: string, value: TemplateValue, locale: Locale): unknown {
  const type = TEMPLATE_VARIABLES[path]?.type;
  if (typeof value === 'string' && value.length > VALUE_LIMIT) return null;
  if (typeof value === 'number' && !Number.isFinite(value)) return null;
  switch (type) {
    case 'money':
      return isMoney(value) ? new MoneyInTemplate(value, locale) : null;
    case 'date': {
      const date = typeof value === 'string' ? parseLocalDate(value) : null;
      return date === null ? null : new DateInTemplate(date, locale);
    }
    case 'link':
      return typeof value === 'string' && isLink(value) ? new LinkInTemplate(value) : null;
    case 'number':
      return typeof value === 'number' ? value : null;
    case 'name':
    case 'text':
      return typeof value === 'string' ? value : null;
    case undefined: {
      // `var.*` has whatever type the journey gave it.
      if (isMoney(value)) return new MoneyInTemplate(value, locale);
      const date = typeof value === 'string' ? parseLocalDate(value) : null;
      return date === null ? value : new DateInTemplate(date, locale);
    }
  }
}
