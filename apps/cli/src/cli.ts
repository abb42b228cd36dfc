import { Command } from 'commander';
import { auditCommand } from './commands/audit.ts';
import { checkCommand } from './commands/check.ts';
import { compileCommand } from './commands/compile.ts';
import { decideCommand } from './commands/decide.ts';
import { evidenceCommand } from './commands/evidence.ts';
import { runCommand } from './commands/run.ts';
import { CommandFailure } from './failure.ts';

/** Carries out one call of `makegood` and returns its exit code. Data goes to `console.log`, talk to `console.error`. */
export async function cli(args: readonly string[]): Promise<number> {
  try {
    await program().parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    return codeOf(error);
  }
}

function program(): Command {
  const root = new Command('makegood')
    .description(
      'Journeys and contact rules from the command line: the same packages as the app, no browser. Data on stdout, talk on stderr.',
    )
    .showHelpAfterError()
    .addHelpText(
      'after',
      '\nExit codes: 0 done; 1 the answer is no (findings that are errors); 2 the input or the call cannot be used; 3 something else failed.',
    );
  for (const command of [checkCommand(), compileCommand(), decideCommand(), runCommand(), auditCommand(), evidenceCommand()])
    root.addCommand(command);
  for (const command of [root, ...root.commands.flatMap((group) => [group, ...group.commands])])
    command
      .exitOverride()
      .configureOutput({ writeOut: (text) => console.log(text.trimEnd()), writeErr: (text) => console.error(text.trimEnd()) });
  return root;
}

function codeOf(error: unknown): number {
  if (error instanceof CommandFailure) {
    if (error.message !== '') console.error(error.message);
    return error.exitCode;
  }
  // Commander has said what is wrong with the call; help that was asked for is no failure.
  if (typeof error === 'object' && error !== null && 'exitCode' in error && 'code' in error && String(error.code).startsWith('commander.'))
    return error.exitCode === 0 ? 0 : 2;
  console.error(error instanceof Error ? error.message : String(error));
  return 3;
}
