import { loadPack, type LoadedPack } from './load-pack.ts';
import smsCa from './packs/providers/sms-ca.json' with { type: 'json' };
import smsUs from './packs/providers/sms-us.json' with { type: 'json' };
import whatsapp from './packs/providers/whatsapp.json' with { type: 'json' };

let loaded: readonly LoadedPack[] | null = null;

/**
 * Terms of providers, to be brought into force by a workspace that sends through them: they bind nobody else, so they are
 * not among the packs that decide from the start. A provider may forbid what the law allows, by creditor role and country.
 * @throws Error naming place and reason when one is broken, which the tests exclude.
 */
export function providerPacks(): readonly LoadedPack[] {
  loaded ??= [smsCa, smsUs, whatsapp].map((document) => {
    const result = loadPack(document);
    if (result.ok) return result.value;
    throw new Error(`${document.id} is broken: ${result.error.map((issue) => `${issue.path}: ${issue.reason}`).join('; ')}`);
  });
  return loaded;
}
