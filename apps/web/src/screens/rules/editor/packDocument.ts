import type { Json } from '@makegood/base';
import type { PackDocument } from '@makegood/contract';
import { loadPack, type Issue, type Pack } from '@makegood/rules';
import type { Result } from '@makegood/base';

type JsonObject = { readonly [key: string]: Json };

/** A pack as it is sent and kept: what was left out is absent. */
export function documentOf(pack: Pack): PackDocument & JsonObject {
  const document: PackDocument & JsonObject = JSON.parse(JSON.stringify(pack));
  return document;
}

/** A pack from a document of any origin; errors name the place and the reason. */
export function packOf(document: unknown): Result<Pack, readonly Issue[]> {
  const loaded = loadPack(document);
  return loaded.ok ? { ok: true, value: loaded.value.pack } : loaded;
}
