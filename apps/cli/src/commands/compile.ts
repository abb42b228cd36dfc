import { Command } from 'commander';

export const compileCommand = (): Command =>
  new Command('compile')
    .description('Prints the executable form of a journey as canonical JSON, with its content hash.')
    .argument('<journey.json>', 'a journey document')
    .option('--id <id>', 'the journey’s id in the plan', 'jny_run')
    .option('--journeys <folder>', 'where the journeys lie that it calls; “early” is the file early.json')
    .action(async (file: string, { id, journeys }: { id: string; journeys?: string }) => {
      const { canonicalJson } = await import('@makegood/base');
      const { readPlan } = await import('../run/read-plan.ts');
      console.log(canonicalJson(await readPlan(file, { locale: 'en', journey: id, journeys })));
    });
