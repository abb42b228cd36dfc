import { message } from '@makegood/base';
import { conditionSchema, problemsOf, type Condition } from '@makegood/journey';
import { Problem } from '../workspaces/problem.ts';

/** Deeper and longer than anybody draws; it bounds what one question may cost. */
const DEEPEST = 12;
const MOST_PARTS = 200;

/**
 * A condition that came from outside and is to be asked of accounts.
 * @throws Problem `invalid` when it is none, is too large, or could not be decided for anybody.
 */
export function readCondition(sent: unknown): Condition {
  if (!isBounded(sent)) throw new Problem('invalid', message('engine.audience.tooLarge', { parts: MOST_PARTS }));
  const parsed = conditionSchema.safeParse(sent);
  if (!parsed.success) throw new Problem('invalid', message('engine.audience.notACondition'));
  const [problem] = problemsOf(parsed.data);
  if (problem) throw new Problem('invalid', problem);
  return parsed.data;
}

/** Looked at level by level, because a parser that calls itself would run out of stack on a malicious one. */
function isBounded(sent: unknown): boolean {
  let level: readonly unknown[] = [sent];
  let parts = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    parts += level.length;
    if (depth > DEEPEST || parts > MOST_PARTS) return false;
    level = level.flatMap(partsOf);
  }
  return true;
}

/** Every way in which a parser might go on, although a condition has one of them. */
function partsOf(value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return [
    ...('all' in value && Array.isArray(value.all) ? value.all : []),
    ...('any' in value && Array.isArray(value.any) ? value.any : []),
    ...('not' in value ? [value.not] : []),
  ];
}
