import { userInfo } from 'node:os';
import { EXPORT_FORMATS } from '@makegood/engine';
import { Command, Option, type OptionValues } from 'commander';
import type { ExportOptions } from '../actions/export-evidence.ts';
import { usualFolder } from '../data-folder.ts';
import { localeOption } from '../options.ts';

export const evidenceCommand = (): Command =>
  new Command('evidence').description('Evidence of contact decisions, as the app hands it out.').addCommand(
    new Command('export')
      .description(
        'Writes the decisions of a person, an account, a rule or a time, or of what of them meets, with all that explains them. That it was asked for, and what left, stands in the audit trail.',
      )
      .option('--person <id or number>', 'of this person: our id, or the number that the firm gave')
      .option('--account <id or number>', 'of this account, likewise')
      .option('--rule <id>', 'in which this rule had a word, such as us.regf.contact-window')
      .option('--from <date or instant>', 'from this day on, by the workspace’s calendar, or this instant')
      .option('--to <date or instant>', 'to this day, which is included, or up to this instant, which is not')
      .addOption(new Option('--format <format>', 'of the file').choices(EXPORT_FORMATS).default('json'))
      .option('--out <file>', 'where to write it; standard output when absent')
      .option('--by <name>', 'who asks for it; whoever is signed in on this machine when absent', userInfo().username)
      .option('--workspace <id or name>', 'of which; may be left out where there is one')
      .option('--data <folder>', 'where the product keeps everything', usualFolder)
      .option('--language <language>', 'of the words: en, es or pt', localeOption, 'en' as const)
      .action(async (options: OptionValues & ExportOptions) => {
        const { exportEvidenceFile } = await import('../actions/export-evidence.ts');
        await exportEvidenceFile(options);
      }),
  );
