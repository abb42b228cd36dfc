import type { Locale } from '@makegood/base';
import { plainMapping, portfolioTexts, readRow, type AccountRow, type PersonRow } from '@makegood/portfolio';
import { z } from 'zod';
import { CommandFailure } from '../failure.ts';
import { tell } from '../input.ts';
import { subjectSchema, type Subject } from './subject-schema.ts';

/** One account as it stood when the journey began; person and account are read by the rules of an import. */
export type Standing = { readonly person: PersonRow; readonly account: AccountRow; readonly subject: Subject };

/** @throws CommandFailure that names every place that is wrong. */
export function readSubject(input: unknown, file: string, locale: Locale): Standing {
  const parsed = subjectSchema.safeParse(input);
  if (!parsed.success) throw new CommandFailure(2, `${file} is not an account:\n${z.prettifyError(parsed.error)}`);
  const cells = { ...cellsOf('person', parsed.data.person), ...cellsOf('account', parsed.data.account) };
  const row = readRow(plainMapping(Object.keys(cells)), Object.values(cells), 1);
  if (row.ok && row.value.person && row.value.account)
    return { person: row.value.person, account: row.value.account, subject: parsed.data };
  const problems = row.ok ? [] : row.error.map(({ field, problem }) => `  ${field ?? ''}: ${tell(portfolioTexts, locale, problem)}`);
  throw new CommandFailure(2, [`${file} is not an account:`, ...problems].join('\n'));
}

const cellsOf = (of: 'person' | 'account', { fields, custom }: Subject['person']): Record<string, string> =>
  Object.fromEntries([
    ...Object.entries(fields).map(([name, value]) => [`${of}.${name}`, value]),
    ...Object.entries(custom).map(([name, value]) => [`${of}.custom.${name}`, value]),
  ]);
