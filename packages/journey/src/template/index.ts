/**
 * Message templates: their document shape, the Liquid language they are written in, what it may print and how it is
 * escaped. Pure; the same in the editor, in the journey's lints and at the moment of sending.
 */
export type { VariableUse } from './analyse.ts';
export { TEMPLATE_FILTERS, type TemplateFilter } from './engine.ts';
export { type Escape, visible } from './escape.ts';
export { formatDate, formatMoney, nameCase } from './format.ts';
export { homeLanguage } from './home-language.ts';
export { elementsOf, hasOptOut, STOP_WORDS } from './optOut.ts';
export { type Parsed, parseTemplate, variablesOf } from './parse.ts';
export { partsOf, templateParts, type TemplatePart } from './parts.ts';
export type { TemplateProblem } from './problem.ts';
export { renderText } from './render.ts';
export * from './schema.ts';
export { templateTexts } from './texts.ts';
export { isLink, type TemplateValue, type TemplateValues } from './values.ts';
export { exampleValues, isTemplateVariable, TEMPLATE_VARIABLES, type TemplateVariable } from './variables.ts';
