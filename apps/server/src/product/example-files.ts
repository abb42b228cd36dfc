import { createReadStream, readdirSync, readFileSync } from 'node:fs';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { message } from '@makegood/base';
import { Problem, type Upload } from '@makegood/engine';
import { parseDocument, type JourneyDocument } from '@makegood/journey';
import { root } from '../process/arguments.ts';

const journeysFolder = join(root, 'examples', 'journeys');
const portfolioFile = join(root, 'examples', 'portfolio', 'accounts.csv');

let journeys: readonly JourneyDocument[] | null = null;

/** The example journeys, which a sandbox begins with; read once. */
export function exampleJourneys(): readonly JourneyDocument[] {
  journeys ??= readdirSync(journeysFolder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const parsed = parseDocument(JSON.parse(readFileSync(join(journeysFolder, name), 'utf8')));
      if (!parsed.ok) throw new Error(`The example journey ${name} cannot be read: ${parsed.error.message.id}`);
      return parsed.value;
    });
  return journeys;
}

/** The example portfolio as if somebody had uploaded it. @throws Problem `notFound` when the installation lacks it. */
export async function examplePortfolio(): Promise<Upload> {
  const there = await access(portfolioFile).then(
    () => true,
    () => false,
  );
  if (!there) throw new Problem('notFound', message('engine.import.noExample'));
  return { fileName: 'example-portfolio.csv', content: createReadStream(portfolioFile) };
}
