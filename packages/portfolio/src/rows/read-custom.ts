import { customField } from '../fields.ts';
import type { Mapping } from '../mapping.ts';
import { readText } from '../values/cell.ts';
import type { Reading } from './reading.ts';

const fieldsByMapping = new WeakMap<
  Mapping,
  { readonly account: readonly (readonly [string, string])[]; readonly person: readonly (readonly [string, string])[] }
>();

function customFieldsOf(mapping: Mapping, of: 'account' | 'person') {
  let fields = fieldsByMapping.get(mapping);
  if (!fields) {
    const all = [...new Set([...Object.keys(mapping.columns), ...Object.keys(mapping.constants)])].flatMap((id) => {
      const custom = customField(id);
      return custom ? [{ id, ...custom }] : [];
    });
    const named = (owner: 'account' | 'person') => all.filter((field) => field.of === owner).map(({ id, name }) => [id, name] as const);
    fields = { account: named('account'), person: named('person') };
    fieldsByMapping.set(mapping, fields);
  }
  return fields[of];
}

/** The firm's own fields; those with empty cells are left out. Null when no column holds any. */
export function readCustom(reading: Reading, mapping: Mapping, of: 'account' | 'person'): Readonly<Record<string, string>> | null {
  const fields = customFieldsOf(mapping, of);
  if (fields.length === 0) return null;
  const values: Record<string, string> = {};
  for (const [id, name] of fields) {
    const value = reading.read(id, (text) => readText(text, 500));
    if (value != null) values[name] = value;
  }
  return values;
}
