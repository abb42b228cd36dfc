import { Command, type OptionValues } from 'commander';
import type { TrailOptions } from '../actions/audit-trail.ts';
import { usualFolder } from '../data-folder.ts';
import { localeOption } from '../options.ts';

const asked = ({ data, workspace, json = false, language }: OptionValues & TrailOptions): TrailOptions => ({
  data,
  json,
  language,
  ...(workspace === undefined ? {} : { workspace }),
});

const trailCommand = (name: string): Command =>
  new Command(name)
    .option('--data <folder>', 'where the product keeps everything', usualFolder)
    .option('--workspace <id or name>', 'only this one; all when absent')
    .option('--json', 'one JSON object a workspace')
    .option('--language <language>', 'of the sentences: en, es or pt', localeOption, 'en' as const);

export const auditCommand = (): Command =>
  new Command('audit')
    .description('The audit trail: whether it and all it vouches for are as they were written.')
    .addCommand(
      trailCommand('verify')
        .description(
          'Finds every entry that was altered, removed, put in or moved, and every record that is not as its entry says. Ends with 1 if there is any.',
        )
        .option('--head <hash>', 'a hash that makegood audit head printed earlier: finds a trail that was cut off or written anew')
        .action(async (options: OptionValues & TrailOptions & { head?: string }) => {
          const { verifyTrails } = await import('../actions/audit-trail.ts');
          await verifyTrails({ ...asked(options), ...(options.head === undefined ? {} : { head: options.head }) });
        }),
    )
    .addCommand(
      trailCommand('head')
        .description('Prints the last entry of each trail, to be kept elsewhere: workspace, hash, sequence, instant.')
        .action(async (options: OptionValues & TrailOptions) => {
          const { printHeads } = await import('../actions/audit-trail.ts');
          await printHeads(asked(options));
        }),
    );
