import type { Locale } from '@makegood/base';
import { Command } from 'commander';
import { localeOption } from '../options.ts';

export const checkCommand = (): Command =>
  new Command('check')
    .description('Finds what is wrong with journeys, as the canvas does. Exit 1 when something is an error.')
    .argument('<journey.json...>', 'journey documents')
    .option('--json', 'findings as JSON lines: file, id, severity, step, branch, field, message, text')
    .option('--journeys <folder>', 'where the journeys lie that are called; “early” is the file early.json')
    .option('--language <language>', 'en, es or pt', localeOption, 'en' as const)
    .action(async (files: string[], { json = false, language, journeys }: { json?: boolean; language: Locale; journeys?: string }) => {
      const { checkJourneys } = await import('../actions/check-journeys.ts');
      await checkJourneys(files, { json, language, journeys });
    });
