import { readFile, stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { createReadStream } from 'node:fs';
import { say, type Catalogue } from '@makegood/base/text';
import type { Locale, Message } from '@makegood/base';
import { parseDocument, journeyTexts, type JourneyDocument } from '@makegood/journey';
import { CommandFailure } from './failure.ts';

/** Files larger than this are no journeys, and lines longer than this no cases. */
const LIMIT = 20_000_000;

export async function readJson(file: string): Promise<unknown> {
  const size = await stat(file).then(
    (found) => found.size,
    () => null,
  );
  if (size === null) throw new CommandFailure(2, `${file} cannot be read.`);
  if (size > LIMIT) throw new CommandFailure(2, `${file} is larger than ${LIMIT / 1_000_000} MB.`);
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new CommandFailure(2, `${file} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

export const readJourney = async (file: string, locale: Locale): Promise<JourneyDocument> =>
  documentFrom(await readJson(file), file, locale);

/** @throws CommandFailure that names every place that is wrong. */
export function documentFrom(input: unknown, file: string, locale: Locale): JourneyDocument {
  const parsed = parseDocument(input);
  if (parsed.ok) return parsed.value;
  const places =
    parsed.error.type === 'invalid' ? parsed.error.problems.map(({ path, problem }) => `  ${path || '(document)'}: ${problem}`) : [];
  throw new CommandFailure(2, [`${file}: ${tell(journeyTexts, locale, parsed.error.message)}`, ...places].join('\n'));
}

/** Lines of a file, or of standard input for `-`, with their numbers from 1; empty lines are passed over. */
export async function* readLines(file: string): AsyncGenerator<{ line: number; text: string }> {
  const input = file === '-' ? process.stdin : createReadStream(file);
  let line = 0;
  try {
    for await (const text of createInterface({ input, crlfDelay: Infinity })) {
      line += 1;
      if (text.length > LIMIT) throw new CommandFailure(2, `Line ${line} is longer than ${LIMIT / 1_000_000} MB.`);
      if (text.trim() !== '') yield { line, text };
    }
  } catch (error) {
    if (error instanceof CommandFailure) throw error;
    throw new CommandFailure(2, `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

export function parseLine({ line, text }: { line: number; text: string }): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new CommandFailure(2, `Line ${line} is not JSON.`);
  }
}

export const tell = (texts: Catalogue, locale: Locale, message: Message): string => say(texts, locale, message).replaceAll('**', '');
