import type { Json } from '@makegood/base';

/** `objects.all[0].value.max` as its steps. */
export function stepsOf(path: string): readonly (string | number)[] {
  return [...path.matchAll(/([A-Za-z][A-Za-z0-9]*)|\[(\d+)\]/g)].map(([, name, index]) => name ?? Number(index));
}

type JsonObject = { readonly [key: string]: Json };
const isObject = (value: Json | undefined): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The same document with another value at a place, made on the way where nothing is; undefined takes the value away. */
export function withValue(root: Json | undefined, steps: readonly (string | number)[], value: Json | undefined): Json {
  const [step, ...rest] = steps;
  if (step === undefined) return value ?? null;
  if (typeof step === 'number') {
    const items: readonly Json[] = Array.isArray(root) ? root : [];
    const made = rest.length === 0 && value === undefined ? [] : [withValue(items[step], rest, value)];
    return [...items.slice(0, step), ...made, ...items.slice(step + 1)];
  }
  const { [step]: old, ...others } = isObject(root) ? root : {};
  if (rest.length === 0 && value === undefined) return others;
  // In its old place, so that a document edited back is the same document.
  const made = withValue(old, rest, value);
  return isObject(root) && Object.hasOwn(root, step) ? { ...root, [step]: made } : { ...others, [step]: made };
}
