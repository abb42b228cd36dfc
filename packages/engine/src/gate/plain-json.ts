import type { Json } from '@makegood/base';

/** Exactly what JSON keeps of a value that is plain but not typed so: `undefined` members are gone. */
export function plainJson(value: unknown): Json {
  const kept: Json = JSON.parse(JSON.stringify(value));
  return kept;
}
