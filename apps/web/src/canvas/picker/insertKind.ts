import { freeId, freeName, insertStep, newStep, type BranchEnd, type JourneyDocument, type StepKind } from '@makegood/journey';
import type { Say } from '../../i18n/say.tsx';
import { testKey } from '../placing/testKey.ts';
import { freshTemplate, withTemplate } from '../texts/templates.ts';

/** Puts a new step of a kind onto a branch, named in the reader's language; a message comes with words that can be sent as they stand. */
export function insertKind(
  say: Say,
  document: JourneyDocument,
  end: BranchEnd,
  kind: StepKind,
): { readonly document: JourneyDocument; readonly id: string } {
  const id = freeId(document, kind);
  const name = freeName(new Set(Object.values(document.steps).map((step) => step.name)), say.said({ id: `journey.kind.${kind}` }));
  const placed = insertStep(document, end, id, newStep(kind, id, name, { x: 0, y: 0 }, testKey()));
  return { id, document: kind === 'message' ? withFirstWords(placed, id, name) : placed };
}

function withFirstWords(document: JourneyDocument, id: string, name: string): JourneyDocument {
  const step = document.steps[id];
  if (step?.kind !== 'message') return document;
  const template = freshTemplate(document, id, name, step.config.channels);
  const variants = step.config.variants.map((variant) => ({ ...variant, template: template.id }));
  return withTemplate({ ...document, steps: { ...document.steps, [id]: { ...step, config: { ...step.config, variants } } } }, template);
}
