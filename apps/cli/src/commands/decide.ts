import type { Locale } from '@makegood/base';
import { Command } from 'commander';
import { localeOption } from '../options.ts';

type Options = { readonly language: Locale; readonly firm?: boolean; readonly packs?: readonly string[] };

export const decideCommand = (): Command =>
  new Command('decide')
    .description('Decides contact cases, one JSON object a line: {id, context, stack?}. Without a stack it follows from the residence.')
    .argument('[cases.jsonl]', 'a file, or - for standard input', '-')
    .option('--language <language>', 'of the sentences: en, es or pt', localeOption, 'en' as const)
    .option('--firm', 'with the built-in firm policy as well, not the law alone')
    .option('--packs <file...>', 'rule packs as JSON, each in the place of the built-in one with its id')
    .action(async (file: string, { language, firm = false, packs = [] }: Options) => {
      const { decideCases } = await import('../actions/decide-cases.ts');
      await decideCases(file, { language, firm, packs });
    });
