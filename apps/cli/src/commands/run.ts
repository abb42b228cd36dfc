import { formatInstant, type Instant } from '@makegood/base';
import { canonicalLine } from '@makegood/simulation';
import { Command, Option } from 'commander';
import { CommandFailure } from '../failure.ts';
import { instantOption, localeOption, readJson } from '../input.ts';
import { readPlan } from '../run/read-plan.ts';
import { readStory } from '../run/read-story.ts';
import { readSubject } from '../run/read-subject.ts';
import { HOSTS, runJourney, type RunHost } from '../run/run-journey.ts';

type Options = {
  journey: string;
  account: string;
  events?: string;
  from: Instant;
  until: Instant;
  host: RunHost;
  also: string[];
  language: 'en' | 'es' | 'pt';
};

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
    .option('--language <language>', 'of what is said about bad input: en, es or pt', localeOption, 'en' as const)
    .addHelpText(
      'after',
      '\nThe formats are described in docs/formats.md. --host temporal works on TEMPORAL_ADDRESS, or starts a development server.',
    )
    .action(async (options: Options) => {
      const { from, until, host, language: locale } = options;
      if (until < from) throw new CommandFailure(2, '--until lies before --from.');
      const plan = await readPlan(options.journey, { locale });
      const standing = readSubject(await readJson(options.account), options.account, locale);
      const also = await Promise.all(options.also.map((file) => readPlan(file, { locale })));
      const story = options.events === undefined ? [] : await readStory(options.events, { locale, journey: plan.journey });
      const trace = await runJourney({ plan, standing, story, from, until, host, also });
      for (const entry of trace) console.log(canonicalLine(entry));
      const last = trace.at(-1);
      console.error(`${trace.length} entries, the last at ${last ? formatInstant(last.at) : formatInstant(from)}`);
    });
