import { join, relative } from 'node:path';
import { ESLint } from 'eslint';
import { cacheFolder, root } from '../provision/root.ts';
import type { Named, Outcome } from './outcome.ts';
import { roomOfFile } from './room-of-file.ts';

/** Lints the whole repository; each room is one test, and each finding of a room that fails is told. */
export async function runLint(): Promise<Outcome> {
  const eslint = new ESLint({ cwd: root, cache: true, cacheStrategy: 'content', cacheLocation: join(cacheFolder, 'eslint') });
  const results = await eslint.lintFiles(['.']);
  const findings = new Map<string, string[]>();
  for (const result of results) {
    const room = findings.get(roomOfFile(result.filePath)) ?? [];
    findings.set(roomOfFile(result.filePath), room);
    for (const { line, column, message, ruleId } of result.messages) {
      room.push(`${relative(root, result.filePath)}:${line}:${column} ${message} (${ruleId ?? 'syntax'})`);
    }
  }
  const failed: Named[] = [...findings]
    .filter(([, found]) => found.length > 0)
    .map(([room, found]) => ({ name: `lint ${room}`, reason: found.join('\n') }));
  return { passed: findings.size - failed.length, failed, skipped: [] };
}
