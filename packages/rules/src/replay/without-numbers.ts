import type { ContactContext } from '../context.ts';
import { LINE_TYPES } from '../vocabulary.ts';

/** Words that stand for a kind of line where a number may stand, and mean something to the rules. */
const KINDS_OF_LINE: ReadonlySet<string> = new Set([...LINE_TYPES, 'landline']);

/**
 * The same context without the debtor's numbers and addresses. Rules only ask whether two of them are the same, so any
 * names do that differ where the numbers differ: the decision stays what it was.
 */
export function withoutNumbers(context: ContactContext, nameOf: (number: string) => string): ContactContext {
  const renamed = <Record extends { number?: string | undefined }>(record: Record): Record =>
    record.number === undefined || KINDS_OF_LINE.has(record.number) ? record : { ...record, number: nameOf(record.number) };
  return {
    ...context,
    contact: renamed(context.contact),
    history: context.history.map(renamed),
    consents: context.consents.map(renamed),
  };
}
