import type { Message } from '@makegood/base';
import { message } from '@makegood/base';
import { isTemplateVariable, parseTemplate, type VariableUse } from '@makegood/journey/template';

/** Something that is wrong or doubtful in one text, and where: offsets of its characters. */
export type TextProblem = {
  readonly severity: 'error' | 'warning';
  readonly said: Message;
  readonly from: number;
  readonly to: number;
};

/** What else is known of the text's variables: by the journey, and by the person on whom it is tried. */
export type Beyond = {
  /** Not set on every way to this step. */
  readonly unassigned: ReadonlySet<string>;
  /** Without a value for the person, and what is said of it. */
  readonly missing: ReadonlyMap<string, Message>;
};

/**
 * What the journey's lints say of a text, at its place in the text: by the same parser, so that the field and the list of
 * findings never differ.
 */
export function textProblems(text: string, { unassigned, missing }: Beyond): readonly TextProblem[] {
  const parsed = parseTemplate(text);
  if (!parsed.ok) {
    const { line, column, message: said } = parsed.error;
    const from = Math.min(offsetOf(text, line, column), Math.max(0, text.length - 1));
    return [{ severity: 'error', said, from, to: endOf(text, from) }];
  }
  return parsed.value.uses.flatMap((use): TextProblem[] => {
    const from = offsetOf(text, use.line, use.column);
    const place = { from, to: Math.min(text.length, from + use.path.length) };
    const said = wrongWith(use, unassigned, missing);
    return said === null ? [] : [{ ...said, ...place }];
  });
}

function wrongWith(
  { path, optional }: VariableUse,
  unassigned: Beyond['unassigned'],
  missing: Beyond['missing'],
): Pick<TextProblem, 'severity' | 'said'> | null {
  if (!isTemplateVariable(path)) return { severity: 'error', said: message('journey.template.problem.unknownVariable', { name: path }) };
  if (optional) return null;
  if (unassigned.has(path)) return { severity: 'error', said: message('web.panel.liquid.unassigned', { name: path }) };
  const said = missing.get(path);
  return said === undefined ? null : { severity: 'warning', said };
}

/** Lines and columns count from 1. */
export function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let passed = 1; passed < line; passed += 1) {
    const end = text.indexOf('\n', start);
    if (end < 0) return text.length;
    start = end + 1;
  }
  return Math.min(text.length, start + column - 1);
}

/** The rest of what stands in the braces, or of the line. */
function endOf(text: string, from: number): number {
  const rest = text.slice(from);
  const close = /\}\}|%\}|\n/.exec(rest);
  return close ? Math.max(from + 1, from + close.index + (close[0] === '\n' ? 0 : 2)) : Math.max(from + 1, text.length);
}
