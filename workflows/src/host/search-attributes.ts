import type { Connection } from '@temporalio/client';
import proto from '@temporalio/proto';
import { SEARCH_ATTRIBUTES } from '../enrolment/search-attributes.ts';

/**
 * Makes sure the server knows our search attributes, and says whether it does. Where the operator's API is closed (Temporal
 * Cloud) they are created by hand, and MAKEGOOD_TEMPORAL_SEARCH_ATTRIBUTES=registered says so; without them everything
 * works, but workflows are found by their ids only.
 */
export async function ensureSearchAttributes(
  connection: Connection,
  namespace: string,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<boolean> {
  if (environment['MAKEGOOD_TEMPORAL_SEARCH_ATTRIBUTES'] === 'registered') return true;
  const wanted = SEARCH_ATTRIBUTES.map(({ name }) => name);
  try {
    const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
    const missing = wanted.filter((name) => !(name in (customAttributes ?? {})));
    if (missing.length === 0) return true;
    const keyword = proto.temporal.api.enums.v1.IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD;
    await connection.operatorService.addSearchAttributes({
      namespace,
      searchAttributes: Object.fromEntries(missing.map((name) => [name, keyword])),
    });
    return true;
  } catch {
    return false;
  }
}
