/** Keys that payloads are encrypted with, by id. The first one writes, all of them read. */
export type CodecKeys = { readonly current: string; readonly byId: ReadonlyMap<string, Buffer> };

/** The setting cannot be used; the message says what it should look like and never quotes it. */
export class CodecKeysError extends Error {
  override readonly name = 'CodecKeysError';
}

const FORM = 'MAKEGOOD_TEMPORAL_KEYS must be id:key pairs separated by commas, each key 32 bytes in base64, the newest first';

/**
 * Reads MAKEGOOD_TEMPORAL_KEYS (`2026b:base64,2026a:base64`); null when it is absent or empty.
 * @throws CodecKeysError
 */
export function codecKeys(environment: Readonly<Record<string, string | undefined>>): CodecKeys | null {
  const setting = environment['MAKEGOOD_TEMPORAL_KEYS']?.trim();
  if (!setting) return null;
  const byId = new Map<string, Buffer>();
  for (const pair of setting.split(',')) {
    const match = /^([A-Za-z0-9_-]{1,60}):([A-Za-z0-9+/]{43}=)$/.exec(pair.trim());
    const [, id, encoded] = match ?? [];
    if (id === undefined || encoded === undefined) throw new CodecKeysError(FORM);
    if (byId.has(id)) throw new CodecKeysError(`${FORM}; the id ${id} is there twice`);
    byId.set(id, Buffer.from(encoded, 'base64'));
  }
  const [current] = byId.keys();
  if (current === undefined) throw new CodecKeysError(FORM);
  return { current, byId };
}
