import { err, ok, type Result } from '@makegood/base';
import { LiquidError, type Template } from 'liquidjs';
import { analyse, type VariableUse } from './analyse.ts';
import { engine, TEMPLATE_LIMIT } from './engine.ts';
import { FilterRefusal, problem, type TemplateProblem } from './problem.ts';

/** A template text that the language accepts. Not yet checked: whether its variables are known ones. */
export type Parsed = {
  readonly templates: readonly Template[];
  /** Every place that reads a variable, in the order of the text. */
  readonly uses: readonly VariableUse[];
  /** The words and outputs (`{{ path }}`) that appear whatever the values are. */
  readonly always: string;
};

/** Versions and drafts in use form a small set that is rendered again and again. */
const kept = new Map<string, Result<Parsed, TemplateProblem>>();
const KEPT = 500;

export function parseTemplate(text: string): Result<Parsed, TemplateProblem> {
  const found = kept.get(text);
  if (found) return found;
  const result = parseAfresh(text);
  if (kept.size >= KEPT) for (const oldest of [...kept.keys()].slice(0, KEPT / 2)) kept.delete(oldest);
  if (text.length <= TEMPLATE_LIMIT) kept.set(text, result);
  return result;
}

function parseAfresh(text: string): Result<Parsed, TemplateProblem> {
  if (text.length > TEMPLATE_LIMIT)
    return err(problem('journey.template.problem.tooLong', { limit: TEMPLATE_LIMIT }, { line: 1, column: 1 }));
  try {
    const templates = engine.parse(text);
    const { uses, problems, always } = analyse(templates);
    const first = problems[0];
    return first ? err(first) : ok({ templates, uses, always });
  } catch (error) {
    return err(problemOf(error));
  }
}

/** Which variables a text reads; none when it cannot be parsed (then {@link parseTemplate} says why). */
export function variablesOf(text: string): readonly VariableUse[] {
  const parsed = parseTemplate(text);
  return parsed.ok ? parsed.value.uses : [];
}

/** Puts what liquidjs throws into our own words. Anything else is a fault of ours and passes on. */
export function problemOf(error: unknown): TemplateProblem {
  if (!LiquidError.is(error)) throw error;
  const [line = 1, column = 1] = error.token.getPosition();
  const at = { line, column };
  const cause = error.originalError;
  if (cause instanceof FilterRefusal) return problem(cause.id, { near: error.token.getText(), ...cause.values }, at);
  const said = cause?.message ?? error.message;
  const near = error.token.getText().slice(0, 60);
  const missing = /undefined variable: (\S+)/.exec(said)?.[1];
  if (missing !== undefined) return problem('journey.template.problem.missingValue', { name: missing }, at, missing);
  const filter = /undefined filter: (\S+)/.exec(said)?.[1];
  if (filter !== undefined) return problem('journey.template.problem.unknownFilter', { name: filter.replace(/,$/, '') }, at);
  const tag = /^tag "([^"]*)" not found/.exec(said)?.[1];
  if (tag !== undefined) return problem('journey.template.problem.unknownTag', { name: tag }, at);
  if (/not closed/.test(said)) return problem('journey.template.problem.notClosed', { near }, at);
  if (/limit exceeded/.test(said)) return problem('journey.template.problem.tooMuch', {}, at);
  return problem('journey.template.problem.syntax', { near }, at);
}
