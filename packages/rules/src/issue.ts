import { err, ok, type Result } from '@makegood/base';
import type { z } from 'zod';

/** What is wrong, and where: `rules[3].tests[0].context.contact.channel`. */
export type Issue = { readonly path: string; readonly reason: string };

export function pathText(path: readonly PropertyKey[]): string {
  return path.map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index === 0 ? '' : '.'}${String(part)}`)).join('');
}

/** Parses with a schema; unknown names are reported by name and unknown words with the words that are known. */
export function parseWith<Schema extends z.ZodType>(schema: Schema, input: unknown): Result<z.output<Schema>, readonly Issue[]> {
  const parsed = schema.safeParse(input, { reportInput: true });
  return parsed.success ? ok(parsed.data) : err(parsed.error.issues.flatMap((issue) => issuesOf(issue)));
}

/** Which alternative of a union was meant is told by the one that fails latest, and of those with the least, which is what a person wants to hear about. */
function issuesOf(issue: z.core.$ZodIssue, prefix: readonly PropertyKey[] = []): Issue[] {
  const path = [...prefix, ...issue.path];
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: pathText([...path, key]), reason: 'is not a known name' }));
  if (issue.code === 'invalid_union') {
    const depth = (issues: readonly z.core.$ZodIssue[]): number => Math.max(0, ...issues.map((inner) => inner.path.length));
    const nearest = [...issue.errors].sort((a, b) => depth(b) - depth(a) || a.length - b.length)[0];
    if (nearest && nearest.length > 0) return nearest.flatMap((inner) => issuesOf(inner, path));
  }
  const given = issue.input === undefined || typeof issue.input === 'object' ? '' : ` (given: ${JSON.stringify(issue.input)})`;
  return [{ path: pathText(path), reason: `${issue.message}${given}` }];
}
