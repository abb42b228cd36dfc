import { join } from 'node:path';
import { ESLint } from 'eslint';
import { root } from '../../scripts/provision/root.ts';

const eslint = new ESLint({ cwd: root });

/** What the repository's lint says of a text if it were the file at this path; the file need not exist. */
export async function lintAs(path: string, text: string): Promise<{ readonly rule: string; readonly message: string }[]> {
  const [result] = await eslint.lintText(text, { filePath: join(root, path) });
  if (!result) throw new Error(`${path} is not linted`);
  return result.messages.map(({ ruleId, message }) => ({ rule: ruleId ?? 'syntax', message }));
}
