import { check } from '@makegood/journey';
import { ALONE, type Around, type FindingsAnswered, type FindingsAsked } from './findingsMessages.ts';

/** Answers one question, also when a rule cannot cope with the document: a worker that dies would leave the canvas without findings. */
export function answerFindings({ serial, document }: FindingsAsked, around: Around = ALONE): FindingsAnswered {
  try {
    const found = check(document, around);
    return { serial, findings: around.partial ? found.filter(({ id }) => id !== 'journey.unknown-journey') : found };
  } catch (error) {
    return { serial, failed: error instanceof Error ? error.message : String(error) };
  }
}
