import { type Locale, parseLocalDate } from '@makegood/base';
import { type FilterImplOptions, Liquid, toValue } from 'liquidjs';
import { type Escape, escapeValue } from './escape.ts';
import { DATE_STYLES, formatDate, nameCase } from './format.ts';
import { operators } from './operators.ts';
import { FilterRefusal } from './problem.ts';
import { DateInTemplate, LinkInTemplate, MoneyInTemplate } from './values.ts';

/** Characters of one template text. Real ones have a few thousand. */
export const TEMPLATE_LIMIT = 20_000;

/**
 * What the language offers. No loops, assignments or inclusion: without them a template's cost is bounded by its length
 * and the variables it needs can be read off it exactly, which the journey's lints depend on.
 */
const TAGS = new Set(['if', 'unless', 'case', 'comment', 'raw', '#']);
const PLAIN_FILTERS = ['default', 'upcase', 'downcase', 'capitalize', 'append', 'prepend', 'strip'] as const;
const OWN_FILTERS = ['money', 'date', 'name'] as const;
/** What a printed value can be put through. */
export const TEMPLATE_FILTERS = [...OWN_FILTERS, ...PLAIN_FILTERS] as const;
export type TemplateFilter = (typeof TEMPLATE_FILTERS)[number];

type FilterImpl = ThisParameterType<Extract<FilterImplOptions, (...args: never[]) => unknown>>;
export type RenderSettings = { readonly locale: Locale; readonly escape: Escape };
/** Locale and escape of the rendering under way, by the scope object it was started with. */
export const settingsOf = new WeakMap<object, RenderSettings>();

function settings(scope: object): RenderSettings {
  const found = settingsOf.get(scope);
  if (!found) throw new Error('A template was rendered without its settings');
  return found;
}

function createEngine(): Liquid {
  const engine = new Liquid({
    ownPropertyOnly: true,
    strictVariables: true,
    strictFilters: true,
    lenientIf: true,
    operators,
    parseLimit: TEMPLATE_LIMIT,
    memoryLimit: 1_000_000,
    // A last fence, generous because it counts the wall clock: the language itself already bounds the work.
    renderLimit: 5_000,
    relativeReference: false,
    dynamicPartials: false,
    // An empty set of partials takes the file system out of the engine altogether.
    templates: {},
    // The machine's own locale and zone must not leak in, even where nothing reads them today.
    locale: 'en-US',
    timezoneOffset: 0,
    // liquidjs escapes nothing by itself. This comes last on every output; the `raw` filter that would skip it is taken out below.
    outputEscape(this: FilterImpl, value: unknown): string {
      if (value instanceof LinkInTemplate) return value.url;
      return escapeValue(printed(value), settings(this.context.environments).escape);
    },
  });
  for (const name of Object.keys(engine.tags)) if (!TAGS.has(name)) delete engine.tags[name];
  for (const name of Object.keys(engine.filters)) if (!PLAIN_FILTERS.some((known) => known === name)) delete engine.filters[name];

  engine.registerFilter('money', (value: unknown) => {
    if (value instanceof MoneyInTemplate) return value;
    throw new FilterRefusal('journey.template.problem.notMoney');
  });
  engine.registerFilter('date', function (this: FilterImpl, value: unknown, style: unknown = 'long') {
    const date = value instanceof DateInTemplate ? value.date : typeof value === 'string' ? parseLocalDate(value) : null;
    if (date === null) throw new FilterRefusal('journey.template.problem.notDate');
    const known = DATE_STYLES.find((name) => name === style);
    if (!known) throw new FilterRefusal('journey.template.problem.dateStyle', { styles: [...DATE_STYLES] });
    return formatDate(date, settings(this.context.environments).locale, known);
  });
  engine.registerFilter('name', (value: unknown) => nameCase(printed(value)));
  return engine;
}

/** Booleans and lists have no wording that is right in three languages, so they are refused rather than printed. */
function printed(value: unknown): string {
  const plain: unknown = toValue(value);
  if (typeof plain === 'string') return plain;
  if (typeof plain === 'number') return String(plain);
  throw new FilterRefusal('journey.template.problem.notPrintable');
}

export const engine: Liquid = createEngine();
