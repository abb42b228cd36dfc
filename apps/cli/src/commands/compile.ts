import { canonicalJson } from '@makegood/base';
import { compile } from '@makegood/journey';
import { packReferences } from '@makegood/engine';
import { Command } from 'commander';
import { CommandFailure } from '../failure.ts';
import { readJourney } from '../input.ts';

export const compileCommand = (): Command =>
  new Command('compile')
    .description('Prints the executable form of a journey as canonical JSON, with its content hash.')
    .argument('<journey.json>', 'a journey document')
    .option('--id <id>', 'the journey’s id in the plan', 'jny_cli')
    .action(async (file: string, options: { id: string }) => {
      const compiled = compile(await readJourney(file, 'en'), { journey: options.id, packs: packReferences() });
      if (!compiled.ok) throw new CommandFailure(1, `${file} has findings that are errors; see makegood check ${file}`);
      console.log(canonicalJson(compiled.value));
    });
