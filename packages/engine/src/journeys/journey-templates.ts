import { message } from '@makegood/base';
import type { AnswerOf, Api } from '@makegood/contract';
import type { JourneyDocument } from '@makegood/journey';
import { Problem } from '../workspaces/problem.ts';
import { storedDocument, wireDocument } from './read-document.ts';

/** A journey to begin from. Its name and summary are its author's words, in the language that its messages speak. */
export type JourneyTemplate = { readonly id: string; readonly document: JourneyDocument };

export const listTemplates = (templates: readonly JourneyTemplate[]): AnswerOf<Api['journeys']['templates']> => ({
  items: templates.map(({ id, document }) => ({
    id,
    name: document.name,
    summary: document.description,
    steps: Object.keys(document.steps).length,
    document: wireDocument(storedDocument(document)),
  })),
});

/** @throws Problem `notFound` */
export function findTemplate(templates: readonly JourneyTemplate[], id: string): JourneyTemplate {
  const template = templates.find((candidate) => candidate.id === id);
  if (!template) throw new Problem('notFound', message('engine.journey.unknownTemplate'));
  return template;
}
