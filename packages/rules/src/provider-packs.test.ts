import { describe, expect, it } from 'vitest';
import { plainContext } from './fuzz/plain.ts';
import { builtInPacks, checkCases, checkMutations, decide, MUTANTS_NEEDED, packsFor, providerPacks } from './index.ts';

const law = builtInPacks().filter(({ pack }) => pack.scope !== 'firm');
const text = (creditorType: 'bank' | 'thirdPartyCollector', channel: 'sms' | 'messagingApp', residence: string) =>
  plainContext({
    creditorType,
    debtor: { residence },
    contact: { channel },
    consents: [
      { type: 'electronicContactConsent', given: true },
      { type: 'priorExpressConsent', given: true },
    ],
  });
const objecting = async (context: ReturnType<typeof text>, packs = [...law, ...providerPacks()]) => {
  const { verdict, objections } = await decide(packsFor(context.debtor.residence, packs), context);
  return [verdict, ...objections.map(({ ruleId }) => ruleId)];
};

describe('terms of providers', () => {
  it.each(providerPacks().map((pack) => [pack.pack.id, pack] as const))('%s: examples pass and catch their mutants', (_, pack) => {
    expect(checkCases(pack).filter(({ passed }) => !passed)).toEqual([]);
    const { total, caught } = checkMutations(pack);
    expect(total).toBeGreaterThan(10);
    expect(caught).toBeGreaterThanOrEqual(total * MUTANTS_NEEDED);
  });
  it('decide nothing until a workspace takes them', async () => {
    expect(builtInPacks().some(({ pack }) => pack.scope === 'provider')).toBe(false);
    expect(await objecting(text('thirdPartyCollector', 'sms', 'US-GA'), law)).toEqual(['allow']);
  });
  it('forbid what the law allows, by role and country', async () => {
    expect(await objecting(text('thirdPartyCollector', 'sms', 'US-GA'))).toEqual(['block', 'provider-sms-us.no-third-party-collection']);
    expect(await objecting(text('bank', 'sms', 'US-GA'))).toEqual(['allow']);
    expect(await objecting(text('thirdPartyCollector', 'sms', 'DE'))).not.toContain('provider-sms-us.no-third-party-collection');
    expect(await objecting(text('thirdPartyCollector', 'messagingApp', 'US-GA'))).toContain('provider-whatsapp.no-third-party-collection');
  });
  it('stand beside the law: every objection is listed, the strictest wins', async () => {
    const night = text('thirdPartyCollector', 'sms', 'US-GA');
    const at = { ...night, contact: { ...night.contact, at: '2026-11-10T22:00:00-05:00' } };
    expect(await objecting(at)).toEqual(['block', 'provider-sms-us.no-third-party-collection', 'us.regf.contact-window']);
  });
});
