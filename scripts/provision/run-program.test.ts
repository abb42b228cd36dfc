import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { runProgram } from './run-program.ts';

const run = (code: string, seconds = 10) => runProgram(process.execPath, ['-e', code], { seconds });

it('tells what a program printed', async () => {
  expect(await run('console.log("out"); console.error("talk")')).toEqual({
    code: 0,
    stdout: 'out\n',
    stderr: 'talk\n',
    failure: undefined,
  });
});

it('tells the line that says why it failed', async () => {
  const { failure } = await run('console.error("Fetching\\nERROR: no such package\\nbye"); process.exit(3)');
  expect(failure).toBe('ERROR: no such package');
});

it('tells the code of one that said nothing', async () => {
  expect((await run('process.exit(3)')).failure).toBe('ended with code 3');
});

it('tells of a program that does not exist', async () => {
  expect((await runProgram('/no/such/program', [], { seconds: 1 })).failure).toContain('ENOENT');
});

it('ends one that takes too long, with what it started', async () => {
  const mark = join(mkdtempSync(join(tmpdir(), 'makegood-run-')), 'mark');
  const grandchild = `setTimeout(() => require("fs").writeFileSync(${JSON.stringify(mark)}, ""), 1500)`;
  const code = `require("child_process").spawn(process.execPath, ["-e", ${JSON.stringify(grandchild)}], { stdio: "ignore" }); setInterval(() => {}, 1000)`;
  expect((await run(code, 0.5)).failure).toBe('no end after 0.5 s');
  await pause(1500);
  expect(existsSync(mark)).toBe(false);
});
