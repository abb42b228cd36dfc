import { CaseTag, type Filter, IfTag, Output, type Template, type Token, TypeGuards, UnlessTag, type Value } from 'liquidjs';
import { problem, type TemplateProblem } from './problem.ts';

/** One place where a template reads a variable. */
export type VariableUse = {
  /** Dotted: `account.balance`. */
  readonly path: string;
  /** True when the text still reads well without it: it stands in a condition, behind one that asks for it, or has a `default`. */
  readonly optional: boolean;
  readonly line: number;
  readonly column: number;
};

export type Analysis = {
  readonly uses: readonly VariableUse[];
  readonly problems: readonly TemplateProblem[];
  /** Text and outputs (as `{{ path }}`) that are there whatever the values are. */
  readonly always: string;
};

/** Which variables must have a value when a condition held, and when it did not. */
type Knowledge = {
  readonly held: ReadonlySet<string>;
  readonly failed: ReadonlySet<string>;
  readonly path?: string;
  readonly nothing?: 'nil' | 'empty';
};

const NONE: ReadonlySet<string> = new Set();
const union = (a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> => new Set([...a, ...b]);
const common = (a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> => new Set([...a].filter((path) => b.has(path)));

class Walk {
  readonly uses: VariableUse[] = [];
  readonly problems: TemplateProblem[] = [];
  always = '';

  templates(templates: readonly Template[], present: ReadonlySet<string>, certain: boolean): void {
    for (const template of templates) {
      if (TypeGuards.isHTMLToken(template.token)) {
        if (certain) this.always += template.token.getContent();
      } else if (template instanceof Output) {
        const paths = this.output(template.value, present);
        if (certain) this.always += paths.map((path) => `{{ ${path} }}`).join('');
      } else if (template instanceof IfTag) {
        let before = present;
        for (const branch of template.branches) {
          const knowledge = this.condition(branch.value);
          this.templates(branch.templates, union(before, knowledge.held), false);
          before = union(before, knowledge.failed);
        }
        this.templates(template.elseTemplates ?? [], before, false);
      } else if (template instanceof UnlessTag) {
        let before = present;
        for (const [index, branch] of template.branches.entries()) {
          const knowledge = this.condition(branch.value);
          // Only the first branch is negated: an `elsif` inside an `unless` asks the plain question.
          const [held, failed] = index === 0 ? [knowledge.failed, knowledge.held] : [knowledge.held, knowledge.failed];
          this.templates(branch.templates, union(before, held), false);
          before = union(before, failed);
        }
        this.templates(template.elseTemplates, before, false);
      } else if (template instanceof CaseTag) {
        const { path } = this.condition(template.value);
        for (const branch of template.branches) {
          const asked = branch.values.map((value) => this.operand(value, true));
          const known = path !== undefined && asked.every((value) => value.path === undefined && value.nothing === undefined);
          this.templates(branch.templates, known ? union(present, new Set([path])) : present, false);
        }
        this.templates(template.elseTemplates, present, false);
      }
    }
  }

  /** Paths that an output is certain to print. */
  private output(value: Value, present: ReadonlySet<string>): string[] {
    const before = this.uses.length;
    const defaulted = value.filters[0]?.name === 'default';
    for (const token of value.initial.postfix) this.operand(token, defaulted, present);
    this.filterArguments(value, present);
    return defaulted ? [] : this.uses.slice(before).map((use) => use.path);
  }

  private filterArguments(value: Value, present: ReadonlySet<string>): void {
    for (const filter of value.filters) for (const token of argumentsOf(filter)) this.operand(token, false, present);
  }

  private condition(value: Value): Knowledge {
    const stack: Knowledge[] = [];
    for (const token of value.initial.postfix) {
      if (!TypeGuards.isOperatorToken(token)) {
        stack.push(this.operand(token, true));
        continue;
      }
      const right = stack.pop() ?? { held: NONE, failed: NONE };
      if (token.operator === 'not') stack.push({ held: right.failed, failed: right.held });
      else stack.push(combine(token.operator, stack.pop() ?? { held: NONE, failed: NONE }, right));
    }
    this.filterArguments(value, NONE);
    const result = stack.pop() ?? { held: NONE, failed: NONE };
    // A filtered condition (`x | default: y`) tells nothing about x.
    return value.filters.length > 0 ? { held: NONE, failed: NONE } : result;
  }

  private operand(token: Token, optional: boolean, present: ReadonlySet<string> = NONE): Knowledge {
    if (TypeGuards.isPropertyAccessToken(token)) {
      const path = pathOf(token);
      const at = positionOf(token);
      if (path === null) {
        this.problems.push(problem('journey.template.problem.dynamicPath', { near: token.getText() }, at));
        return { held: NONE, failed: NONE };
      }
      this.uses.push({ path, optional: optional || present.has(path), ...at });
      return { held: new Set([path]), failed: NONE, path };
    }
    if (TypeGuards.isRangeToken(token)) {
      this.problems.push(problem('journey.template.problem.syntax', { near: token.getText() }, positionOf(token)));
    }
    if (TypeGuards.isLiteralToken(token)) {
      const nothing = token.literal === 'empty' ? 'empty' : ['nil', 'null', 'blank'].includes(token.literal) ? 'nil' : undefined;
      if (nothing) return { held: NONE, failed: NONE, nothing };
    }
    return { held: NONE, failed: NONE };
  }
}

function argumentsOf(filter: Filter): Token[] {
  return filter.args.flatMap((argument) => (Array.isArray(argument) ? (argument[1] ? [argument[1]] : []) : [argument]));
}

function combine(operator: string, left: Knowledge, right: Knowledge): Knowledge {
  if (operator === 'and') return { held: union(left.held, right.held), failed: common(left.failed, right.failed) };
  if (operator === 'or') return { held: common(left.held, right.held), failed: union(left.failed, right.failed) };
  const paths = new Set([left.path, right.path].filter((path) => path !== undefined));
  const nothing = left.nothing ?? right.nothing;
  // `empty` is no help: in Liquid a missing value is neither equal nor unequal to it in a way that proves anything.
  if (nothing === 'empty') return { held: NONE, failed: NONE };
  if (nothing === 'nil') {
    if (operator === '==') return { held: NONE, failed: paths };
    if (operator === '!=') return { held: paths, failed: NONE };
    return { held: NONE, failed: NONE };
  }
  // Two variables that are equal may both be missing; one variable that equals or exceeds something written out is there.
  if (left.path !== undefined && right.path !== undefined) return { held: NONE, failed: NONE };
  return operator === '!=' ? { held: NONE, failed: NONE } : { held: paths, failed: NONE };
}

function pathOf(token: Token): string | null {
  if (!TypeGuards.isPropertyAccessToken(token) || token.variable !== undefined) return null;
  const parts: string[] = [];
  for (const part of token.props) {
    if (TypeGuards.isWordToken(part) || TypeGuards.isQuotedToken(part)) parts.push(String(part.content));
    else return null;
  }
  return parts.join('.');
}

function positionOf(token: Token): { line: number; column: number } {
  const [line = 1, column = 1] = token.getPosition();
  return { line, column };
}

/** Reads off a parsed template which variables it needs. Exact, because the language has no loops and no assignments. */
export function analyse(templates: readonly Template[]): Analysis {
  const walk = new Walk();
  walk.templates(templates, NONE, true);
  return { uses: walk.uses, problems: walk.problems, always: walk.always };
}
