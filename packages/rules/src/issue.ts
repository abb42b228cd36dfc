import { err, message, ok, type Message, type MessageValue, type Result } from '@makegood/base';
import { say } from '@makegood/base/text';
import type { z } from 'zod';
import { issueTexts } from './texts/issues.ts';

/** What is wrong, and where: `rules[3].tests[0].context.contact.channel`. */
export type Issue = {
  readonly path: string;
  /** In English, with zod's own words where the schema speaks: for whoever writes documents. */
  readonly reason: string;
  /** The same for people, in their language. */
  readonly message: Message;
};

/** @param id of `rules.issue`, without that beginning */
export function issueAt(path: string, id: string, values?: Readonly<Record<string, MessageValue>>): Issue {
  const words = message(`rules.issue.${id}`, values);
  return { path, reason: say(issueTexts, 'en', words), message: words };
}

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
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => issueAt(pathText([...path, key]), 'unknownName'));
  if (issue.code === 'invalid_union') {
    const depth = (issues: readonly z.core.$ZodIssue[]): number => Math.max(0, ...issues.map((inner) => inner.path.length));
    const nearest = [...issue.errors].sort((a, b) => depth(b) - depth(a) || a.length - b.length)[0];
    if (nearest && nearest.length > 0) return nearest.flatMap((inner) => issuesOf(inner, path));
  }
  const { input } = issue;
  const given = input === undefined || typeof input === 'object' ? null : JSON.stringify(input);
  const what = wordsOf(issue);
  return [
    {
      path: pathText(path),
      reason: given === null ? issue.message : `${issue.message} (given: ${given})`,
      message:
        given === null
          ? what
          : message('rules.issue.given', { what, given: given.length > LONGEST ? `${given.slice(0, LONGEST)}…` : given }),
    },
  ];
}

/** What was given is shown so far; a person knows it by its beginning. */
const LONGEST = 60;

/** zod's issues in our words: its own are English only. Refinements of ours are known by what they say. */
function wordsOf(issue: z.core.$ZodIssue): Message {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? message('rules.issue.needed') : message('rules.issue.type', { type: issue.expected });
    case 'too_small':
      return message(`rules.issue.${SMALL[sizeOf(issue.origin)]}`, { minimum: Number(issue.minimum) });
    case 'too_big':
      return message(`rules.issue.${BIG[sizeOf(issue.origin)]}`, { maximum: Number(issue.maximum) });
    case 'invalid_value':
      return message('rules.issue.oneOf', { values: issue.values.map(String).join(', ') });
    default: {
      const ours = OURS.find((id) => say(issueTexts, 'en', message(`rules.issue.${id}`)) === issue.message);
      if (ours) return message(`rules.issue.${ours}`);
      return issue.code === 'invalid_format' ? message('rules.issue.format', { format: issue.format }) : message('rules.issue.wrong');
    }
  }
}

const OURS = ['date', 'zone', 'jurisdiction', 'id', 'monthOrDate', 'clock', 'hoursEnd', 'hoursOrder'] as const;
const SMALL = { number: 'atLeast', text: 'tooShort', list: 'tooFew' } as const;
const BIG = { number: 'atMost', text: 'tooLong', list: 'tooMany' } as const;
const sizeOf = (origin: string): keyof typeof SMALL =>
  origin === 'string' ? 'text' : origin === 'array' || origin === 'set' ? 'list' : 'number';
