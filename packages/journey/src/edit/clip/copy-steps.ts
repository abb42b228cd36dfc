import { err, message, ok, type Message, type Result } from '@makegood/base';
import type { JourneyDocument, Step } from '../../document/schema.ts';
import { templatesUsed } from '../../lints/templates-used.ts';
import { CLIP_STEPS_LIMIT, clipOf, type Clip } from './clip.ts';

/** Copies steps with the wires between them, the texts that they send and their notes. A journey's start is not copied. */
export function copySteps(document: JourneyDocument, ids: Iterable<string>): Result<Clip, Message> {
  const wanted = new Set(ids);
  const chosen = Object.entries(document.steps).filter(([id, step]) => wanted.has(id) && step.kind !== 'trigger');
  if (chosen.length === 0) return err(message('journey.clip.nothing'));
  if (chosen.length > CLIP_STEPS_LIMIT) return err(message('journey.clip.tooMany', { limit: CLIP_STEPS_LIMIT }));
  const steps: Record<string, Step> = Object.fromEntries(chosen);
  const used = new Set(chosen.flatMap(([, step]) => templatesUsed(step).map((use) => use.template)));
  return ok(clipOf({ steps, templates: document.templates.filter((template) => used.has(template.id)), notes: document.notes }));
}

/** A clip as text for the clipboard; `parseClip` reads it again. */
export const clipText = (clip: Clip): string => JSON.stringify(clip);
