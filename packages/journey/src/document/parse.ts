import { err, ok, message, type Message, type Result } from '@makegood/base';
import { migrate } from './migrations/index.ts';
import { journeySchema, SCHEMA_VERSION, type JourneyDocument } from './schema.ts';

/** Why a stored or imported document cannot be used. `path` is dotted: `steps.s1.config.timeout`. */
export type DocumentProblem =
  | { readonly type: 'newer'; readonly version: number; readonly message: Message }
  | {
      readonly type: 'invalid';
      readonly problems: readonly { readonly path: string; readonly problem: string }[];
      readonly message: Message;
    };

/** Reads any stored form: migrates an older one, refuses a newer one, and names every place where a broken one is broken. */
export function parseDocument(input: unknown): Result<JourneyDocument, DocumentProblem> {
  const migrated = migrate(input);
  if (!migrated.ok) {
    if (migrated.error.type === 'newer')
      return err({
        type: 'newer',
        version: migrated.error.version,
        message: message('journey.document.newer', { version: migrated.error.version, known: SCHEMA_VERSION }),
      });
    return err({ type: 'invalid', problems: [{ path: '', problem: 'schemaVersion' }], message: message('journey.document.foreign') });
  }
  const parsed = journeySchema.safeParse(migrated.value);
  if (parsed.success) return ok(parsed.data);
  const problems = parsed.error.issues.slice(0, 50).map((issue) => ({ path: issue.path.join('.'), problem: issue.message }));
  return err({
    type: 'invalid',
    problems,
    message: message('journey.document.invalid', { path: problems[0]?.path ?? '', count: problems.length }),
  });
}
