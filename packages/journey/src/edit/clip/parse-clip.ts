import { err, message, ok, type Message, type Result } from '@makegood/base';
import { migrate } from '../../document/migrations/index.ts';
import { SCHEMA_VERSION } from '../../document/schema.ts';
import { CLIP_LENGTH, clipOf, clipSchema, type Clip } from './clip.ts';

/**
 * Reads what lies on the clipboard. Anything can lie there, so what cannot be pasted is refused with one sentence: foreign
 * text, a whole journey, steps of a newer version, steps that somebody has broken.
 */
export function parseClip(text: string): Result<Clip, Message> {
  if (text.length > CLIP_LENGTH) return err(message('journey.clip.tooLarge'));
  const input = fromJson(text);
  if (typeof input !== 'object' || input === null) return err(message('journey.clip.foreign'));
  if (!('makegood' in input) || input.makegood !== 'steps')
    return err(message('schemaVersion' in input && 'steps' in input ? 'journey.clip.wholeJourney' : 'journey.clip.foreign'));
  const migrated = migrate(input);
  if (!migrated.ok)
    return err(
      migrated.error.type === 'newer'
        ? message('journey.clip.newer', { version: migrated.error.version, known: SCHEMA_VERSION })
        : message('journey.clip.foreign'),
    );
  const parsed = clipSchema.safeParse(withoutPhases(migrated.value));
  if (!parsed.success) return err(message('journey.clip.broken', { path: parsed.error.issues[0]?.path.join('.') ?? '' }));
  const clip = clipOf(parsed.data);
  return Object.keys(clip.steps).length === 0 ? err(message('journey.clip.nothing')) : ok(clip);
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Migrations are of documents, so they give a clip what only a document has. */
function withoutPhases(migrated: unknown): unknown {
  if (typeof migrated !== 'object' || migrated === null || !('phases' in migrated)) return migrated;
  const { phases: _none, ...clip } = migrated;
  return clip;
}
