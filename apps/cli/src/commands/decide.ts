import type { Locale } from '@makegood/base';
import { Command } from 'commander';
import { localeOption } from '../options.ts';

export const decideCommand = (): Command =>
  new Command('decide')
    .description('Decides contact cases, one JSON object a line: {id, context, stack?}. Without a stack it follows from the residence.')
    .argument('[cases.jsonl]', 'a file, or - for standard input', '-')
    .option('--language <language>', 'of the sentences: en, es or pt', localeOption, 'en' as const)
    .option('--firm', 'with the built-in firm policy as well, not the law alone')
    .action(async (file: string, { language, firm = false }: { language: Locale; firm?: boolean }) => {
      const { decideCases } = await import('../actions/decide-cases.ts');
      await decideCases(file, { language, firm });
    });
