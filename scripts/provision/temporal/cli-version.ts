import { runProgram } from '../run-program.ts';

/** The CLI that is obtained where none is found; its server is 1.31.2. */
export const pinnedCliVersion = '1.8.2';

/** The version that a Temporal CLI tells of itself, or undefined when the program is none or does not run. */
export async function cliVersion(path: string): Promise<string | undefined> {
  const { stdout, code } = await runProgram(path, ['--version'], { seconds: 20 });
  return code === 0 ? /temporal version (\S+)/.exec(stdout)?.[1] : undefined;
}
