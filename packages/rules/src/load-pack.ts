import { err, ok, type Result } from '@makegood/base';
import { contentHash } from '@makegood/base/hash';
import { checkPack } from './check-pack.ts';
import { tooLargeToRead } from './document-bounds.ts';
import { parseWith, type Issue } from './issue.ts';
import { packSchema, type Pack } from './pack.ts';

/** A pack that may decide: parsed, checked, and known by the hash of its content. */
export type LoadedPack = { readonly pack: Pack; readonly hash: string };

/** Reads a pack from outside. Errors name the place and the reason. The hash is over the document as it was given. */
export function loadPack(input: unknown): Result<LoadedPack, readonly Issue[]> {
  const tooLarge = tooLargeToRead(input);
  if (tooLarge) return err([tooLarge]);
  const parsed = parseWith(packSchema, input);
  if (!parsed.ok) return err(parsed.error);
  const issues = checkPack(parsed.value);
  return issues.length > 0 ? err(issues) : ok({ pack: parsed.value, hash: contentHash(input) });
}
