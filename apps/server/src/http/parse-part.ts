import { message, type Message } from '@makegood/base';
import { type fieldErrorsSchema } from '@makegood/contract';
import { Problem } from '@makegood/engine';
import { type z } from 'zod';

/**
 * One part of a call (its path, its query, its body) by its schema.
 * @throws Problem `invalid` that names every field that is wrong.
 */
export function parsePart<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return parsed.data;
  const details: z.infer<typeof fieldErrorsSchema> = parsed.error.issues
    .slice(0, 50)
    .map((issue) => ({ path: issue.path.map(String).join('.'), message: sayIssue(issue) }));
  throw new Problem('invalid', message('engine.problem.invalid'), details);
}

/** zod's issues in our words: its own are English only and speak of programs. */
function sayIssue(issue: z.core.$ZodIssue): Message {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? message('engine.field.missing') : message('engine.field.type', { expected: issue.expected });
    case 'too_small':
      return message('engine.field.tooSmall', { minimum: Number(issue.minimum) });
    case 'too_big':
      return message('engine.field.tooBig', { maximum: Number(issue.maximum) });
    case 'unrecognized_keys':
      return message('engine.field.unknown', { names: issue.keys });
    case 'invalid_value':
      return message('engine.field.oneOf', { values: issue.values.map(String) });
    default:
      return message('engine.field.wrong');
  }
}
