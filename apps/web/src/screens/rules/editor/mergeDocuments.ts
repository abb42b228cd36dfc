import { canonicalJson, type Json } from '@makegood/base';

type JsonObject = { readonly [key: string]: Json };
type Merged = {
  readonly merged: Json;
  /** Places that both changed, each in another way; there `merged` has what stands in `mine`. */
  readonly contested: readonly string[];
};

/**
 * Two people's changes of one document in one: what only one of them changed is taken from that one. Members of a list
 * that have an id (rules, examples) are the same member wherever they stand; any other list is one value.
 */
export function mergeDocuments(base: Json | undefined, mine: Json | undefined, theirs: Json | undefined): Merged {
  const contested: string[] = [];
  return { merged: merge({ base, mine, theirs }, '', contested) ?? null, contested };
}

type Three<Value> = { readonly base: Value; readonly mine: Value; readonly theirs: Value };

const same = (a: Json | undefined, b: Json | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && canonicalJson(a) === canonicalJson(b));
const isObject = (value: Json | undefined): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);
const idOf = (value: Json): string | null => (isObject(value) && typeof value['id'] === 'string' ? value['id'] : null);
const named = (value: Json | undefined): value is readonly Json[] =>
  Array.isArray(value) && value.length > 0 && value.every((item: Json) => idOf(item) !== null);

function merge({ base, mine, theirs }: Three<Json | undefined>, place: string, contested: string[]): Json | undefined {
  if (same(mine, theirs) || same(base, theirs)) return mine;
  if (same(base, mine)) return theirs;
  if (isObject(mine) && isObject(theirs)) return mergeObjects({ base: isObject(base) ? base : {}, mine, theirs }, place, contested);
  if (named(mine) && named(theirs)) return mergeLists({ base: named(base) ? base : [], mine, theirs }, place, contested);
  contested.push(place);
  return mine;
}

function mergeObjects({ base, mine, theirs }: Three<JsonObject>, place: string, contested: string[]): Json {
  const names = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
  return Object.fromEntries(
    names.flatMap((name): [string, Json][] => {
      const one = { base: base[name], mine: mine[name], theirs: theirs[name] };
      const value = merge(one, place === '' ? name : `${place}.${name}`, contested);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function mergeLists({ base, mine, theirs }: Three<readonly Json[]>, place: string, contested: string[]): Json {
  const find = (list: readonly Json[], id: string | null): Json | undefined => list.find((item) => idOf(item) === id);
  const ids = [...new Set([...mine, ...theirs].map(idOf))];
  return ids.flatMap((id): readonly Json[] => {
    const value = merge({ base: find(base, id), mine: find(mine, id), theirs: find(theirs, id) }, `${place}[${id}]`, contested);
    return value === undefined ? [] : [value];
  });
}
