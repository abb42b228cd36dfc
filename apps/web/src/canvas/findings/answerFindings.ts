import { check } from '@makegood/journey';
import type { FindingsAnswered, FindingsAsked } from './findingsMessages.ts';

/** Answers one question, also when a rule cannot cope with the document: a worker that dies would leave the canvas without findings. */
export function answerFindings({ serial, document }: FindingsAsked): FindingsAnswered {
  try {
    return { serial, findings: check(document) };
  } catch (error) {
    return { serial, failed: error instanceof Error ? error.message : String(error) };
  }
}
