import { message } from '@makegood/base';
import { Problem } from '@makegood/engine';

/** A drawn journey of 2,000 steps with 200 templates is the largest thing that is sent as JSON. */
export const JSON_LIMIT = 4 * 1024 * 1024;
/** Levels of objects and lists in one another; a condition of a drawing with twelve groups in one another has some thirty. */
const DEEPEST = 100;

/**
 * The body as JSON, never holding more than `limit` bytes of it.
 * @throws Problem `tooLarge`, or `invalid` when it is not JSON or nested deeper than anything that we understand.
 */
export async function readJson(request: Request, limit: number = JSON_LIMIT): Promise<unknown> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json\b/i.test(type)) throw new Problem('invalid', message('engine.problem.notJson'));
  const sent = parsed(await readBounded(request, limit));
  if (isTooDeep(sent)) throw new Problem('invalid', message('engine.problem.tooDeep', { levels: DEEPEST }));
  return sent;
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Problem('invalid', message('engine.problem.brokenJson'));
  }
}

/** Looked at level by level: whatever calls itself for each of them, as schemas do, would run out of stack. */
function isTooDeep(sent: unknown): boolean {
  let level: readonly unknown[] = [sent];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return true;
    level = level.flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : []));
  }
  return false;
}

/** A form as a page without script sends it. @throws Problem `tooLarge` */
export async function readForm(request: Request): Promise<URLSearchParams> {
  return new URLSearchParams(new TextDecoder().decode(await readBounded(request, 16 * 1024)));
}

async function readBounded(request: Request, limit: number): Promise<Uint8Array> {
  const tooLarge = () =>
    new Problem('tooLarge', message('engine.problem.tooLarge', { megabytes: Math.max(1, Math.floor(limit / 1024 / 1024)) }));
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge();
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of request.body ?? []) {
    length += part.byteLength;
    if (length > limit) throw tooLarge();
    parts.push(part);
  }
  return Buffer.concat(parts, length);
}
