import type { Json } from '@makegood/base';
import { plainJson } from '../gate/plain-json.ts';

/** A document as the plain JSON object that is stored and hashed; what is no object becomes an empty one, which no pack is. */
export function plainRecord(value: unknown): Readonly<Record<string, Json>> {
  const kept = plainJson(value);
  return isRecord(kept) ? kept : {};
}

const isRecord = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
