import { Command, Option } from 'commander';
import { instantOption, localeOption } from '../options.ts';
import { HOSTS } from '../run/run-hosts.ts';
import type { RunOptions } from '../run/run-options.ts';

export const runCommand = (): Command =>
  new Command('run')
    .description('Runs one account through a journey in virtual time and prints the canonical trace as JSON lines: the same on every host.')
    .requiredOption('--journey <file>', 'a journey document, or a plan that makegood compile printed')
    .requiredOption('--account <file>', 'the account and its person, and all that stood when the journey began')
    .option('--events <file>', 'what happens, one JSON object a line; - for standard input')
    .requiredOption('--from <instant>', 'when the account enters', instantOption)
    .requiredOption('--until <instant>', 'where the clock stops', instantOption)
    .addOption(new Option('--host <host>', 'what runs it').choices(HOSTS).default('simulation'))
    .option('--also <files...>', 'plans or journeys that a migrate line names by their hash', [])
    .option('--journeys <folder>', 'where the journeys lie that it calls; “early” is the file early.json')
    .option('--language <language>', 'of what is said about bad input: en, es or pt', localeOption, 'en' as const)
    .addHelpText(
      'after',
      '\nThe formats are described in docs/formats.md. --host temporal works on TEMPORAL_ADDRESS, or starts a development server.',
    )
    .action(async (options: RunOptions) => {
      const { runFiles } = await import('../actions/run-files.ts');
      await runFiles(options);
    });
