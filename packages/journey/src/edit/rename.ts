import type { JourneyDocument } from '../document/schema.ts';
import { nameSchema } from '../kinds/duration-schema.ts';
import { changeStep } from './change-step.ts';

/** Gives a step another name. What is no name (blank, or longer than a card) changes nothing. */
export function rename(document: JourneyDocument, id: string, name: string): JourneyDocument {
  const named = nameSchema.safeParse(name);
  return named.success ? changeStep(document, id, (step) => (step.name === named.data ? step : { ...step, name: named.data })) : document;
}
