import { check, journeyTexts } from '@makegood/journey';
import { Command } from 'commander';
import { CommandFailure } from '../failure.ts';
import { localeOption, readJourney, tell } from '../input.ts';

export const checkCommand = (): Command =>
  new Command('check')
    .description('Finds what is wrong with journeys, as the canvas does. Exit 1 when something is an error.')
    .argument('<journey.json...>', 'journey documents')
    .option('--json', 'findings as JSON lines: file, id, severity, step, branch, field, message, text')
    .option('--language <language>', 'en, es or pt', localeOption, 'en' as const)
    .action(async (files: string[], options: { json?: boolean; language: 'en' | 'es' | 'pt' }) => {
      let errors = 0;
      for (const file of files) {
        const document = await readJourney(file, options.language);
        const findings = check(document);
        errors += findings.filter((finding) => finding.severity === 'error').length;
        for (const finding of findings) {
          const text = tell(journeyTexts, options.language, finding.message);
          console.log(options.json ? JSON.stringify({ file, ...finding, text }) : `${file}: ${finding.severity}: ${text} (${finding.id})`);
        }
        if (!options.json) console.error(findings.length === 0 ? `${file}: nothing to find` : `${file}: ${findings.length} found`);
      }
      if (errors > 0) throw new CommandFailure(1, '');
    });
