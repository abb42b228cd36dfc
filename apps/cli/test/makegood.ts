import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cli } from '../src/cli.ts';
import { vi } from 'vitest';

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));

export type Ended = { readonly code: number; readonly out: string; readonly talk: string };

/** Carries out a call in this process, which spares the start of a program; one at a time. */
export async function makegood(...args: readonly string[]): Promise<Ended> {
  const said = { out: '', talk: '' };
  const log = vi.spyOn(console, 'log').mockImplementation((text) => void (said.out += `${String(text)}\n`));
  const error = vi.spyOn(console, 'error').mockImplementation((text) => void (said.talk += `${String(text)}\n`));
  try {
    return { code: await cli(args), ...said };
  } finally {
    log.mockRestore();
    error.mockRestore();
  }
}

/** Runs the command line as a person does: a program of its own, with its exit code, data and talk. */
export function program(args: readonly string[], input = '', env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [MAIN, ...args], { stdio: ['pipe', 'pipe', 'pipe'], env: { ...process.env, ...env } });
    let out = '';
    let talk = '';
    child.stdout.on('data', (data) => (out += data));
    child.stderr.on('data', (data) => (talk += data));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? -1, out, talk }));
    // A program that refuses its arguments does not read on.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

export const linesOf = (out: string): unknown[] =>
  out
    .trim()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

/** A folder for the files of one test. */
export function folder() {
  const path = mkdtempSync(join(tmpdir(), 'makegood-cli-'));
  return {
    path,
    file(name: string, content: unknown): string {
      const file = join(path, name);
      writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
      return file;
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}
