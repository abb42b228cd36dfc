import { spawn } from 'node:child_process';

export interface ProgramResult {
  /** null when the program could not be started or was stopped. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Why it failed, as one clause; undefined when it ended with code 0. */
  readonly failure: string | undefined;
}

export interface ProgramOptions {
  readonly seconds: number;
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** Runs a program to its end, or ends it with all its children after `seconds`. Never throws. */
export function runProgram(command: string, args: readonly string[], options: ProgramOptions): Promise<ProgramResult> {
  return new Promise((resolve) => {
    // In a group of its own, so that compilers and downloaders that it started end with it.
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
    });
    let stdout = '';
    let stderr = '';
    let late = false;
    child.stdout.on('data', (data) => (stdout += data));
    child.stderr.on('data', (data) => (stderr += data));
    const end = () => {
      if (child.pid === undefined) return;
      try {
        process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
      } catch {
        // It has ended by itself.
      }
    };
    const limit = setTimeout(() => {
      late = true;
      end();
    }, options.seconds * 1000);
    process.once('exit', end);
    const finish = (code: number | null, failure: string | undefined) => {
      clearTimeout(limit);
      process.off('exit', end);
      resolve({ code, stdout, stderr, failure });
    };
    child.on('error', (error) => finish(null, error.message));
    child.on('close', (code) => {
      if (late) finish(null, `no end after ${options.seconds} s`);
      else finish(code, code === 0 ? undefined : lastWords(stderr, stdout) || `ended with code ${code}`);
    });
  });
}

const telling = /error|fail|cannot|unable|not found|denied|refused/i;

/** The line of a failed program's output that most likely says why; empty when there is none. */
export function lastWords(stderr: string, stdout = ''): string {
  const [complaints, talk] = [linesOf(stderr), linesOf(stdout)];
  const found =
    complaints.filter((line) => telling.test(line)).at(-1) ?? complaints.at(-1) ?? talk.filter((line) => telling.test(line)).at(-1);
  return (found ?? '').slice(0, 200);
}

function linesOf(output: string): string[] {
  return output
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}
