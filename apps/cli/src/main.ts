import { Command } from 'commander';
import { checkCommand } from './commands/check.ts';
import { compileCommand } from './commands/compile.ts';
import { decideCommand } from './commands/decide.ts';
import { runCommand } from './commands/run.ts';
import { CommandFailure } from './failure.ts';

const program = new Command('makegood')
  .description(
    'Journeys and contact rules from the command line: the same packages as the app, no browser. Data on stdout, talk on stderr.',
  )
  .showHelpAfterError()
  .addHelpText(
    'after',
    '\nExit codes: 0 done; 1 the answer is no (findings that are errors); 2 the input or the call cannot be used; 3 something else failed.',
  )
  .exitOverride();
for (const command of [checkCommand(), compileCommand(), decideCommand(), runCommand()]) program.addCommand(command.exitOverride());

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = codeOf(error);
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
