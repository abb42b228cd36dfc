import { message } from '@makegood/base';
import type { ImportMapping } from '@makegood/contract';
import { mappingSchema, type Mapping } from '@makegood/portfolio';
import { Problem } from '../workspaces/problem.ts';

/** The mapping as people correct it. Constants and columns with a style of their own stay with the import. */
export const wireMapping = (mapping: Mapping): ImportMapping => ({
  kind: mapping.kind === 'payments' ? 'payments' : 'accounts',
  encoding: mapping.encoding,
  delimiter: mapping.delimiter,
  header: mapping.header,
  decimal: mapping.decimal,
  dateOrder: mapping.dateOrder,
  columns: { ...mapping.columns },
  defaults: { ...mapping.defaults },
});

/**
 * What a person made of the mapping that was detected. A column's own style holds only as long as the file's was left as
 * it was proposed: whoever changes that means every column.
 * @throws Problem `invalid`
 */
export function readMapping(sent: ImportMapping, detected: Mapping): Mapping {
  const kept = sent.decimal === detected.decimal && sent.dateOrder === detected.dateOrder;
  const parsed = mappingSchema.safeParse({ ...sent, constants: detected.constants, styles: kept ? detected.styles : {} });
  if (!parsed.success) {
    const field = parsed.error.issues[0]?.path.join('.') ?? '';
    throw new Problem('invalid', message('engine.import.mapping', { field }), [
      { path: `mapping.${field}`, message: message('engine.field.wrong') },
    ]);
  }
  return parsed.data;
}
