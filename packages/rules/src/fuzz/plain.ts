import type { ContactContext, ContactContextInput } from '../context.ts';
import { loadPack, type LoadedPack } from '../load-pack.ts';
import { parseContext } from '../parse-context.ts';

type Parts = Partial<Omit<ContactContextInput, 'contact' | 'debtor' | 'debt'>> & {
  readonly contact?: Partial<ContactContextInput['contact']>;
  readonly debtor?: Partial<ContactContextInput['debtor']>;
  readonly debt?: Partial<ContactContextInput['debt']>;
};

/** An ordinary call by a third-party collector in New York at noon, with parts of it changed. */
export function plainContext(parts: Parts = {}): ContactContext {
  const parsed = parseContext({
    creditorType: 'thirdPartyCollector',
    ...parts,
    debtor: { timezone: 'America/New_York', residence: 'US', ...parts.debtor },
    debt: { id: 'D1', daysPastDue: 60, type: 'consumerCredit', ...parts.debt },
    contact: {
      channel: 'voiceCall',
      at: '2026-11-10T12:00:00-05:00',
      dialMode: 'manual',
      lineType: 'mobile',
      recipient: 'debtor',
      purpose: 'collection',
      ...parts.contact,
    },
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

/** A pack document with one rule that refuses every call, to be bent by a test. */
export const plainDocument = (rule: Readonly<Record<string, unknown>> = {}, pack: Readonly<Record<string, unknown>> = {}) => ({
  format: 1,
  id: 'test',
  version: 1,
  title: 'A pack made for tests',
  scope: 'jurisdiction',
  jurisdiction: 'US',
  state: 'inForce',
  zone: 'America/New_York',
  effective: { from: null, to: null },
  recordedAt: '2026-01-01T00:00:00Z',
  rules: [plainRule(rule)],
  ...pack,
});

export const plainRule = (rule: Readonly<Record<string, unknown>> = {}) => ({
  id: 'test.rule',
  title: 'A rule',
  summary: 'A rule made for tests.',
  kind: 'channelRestriction',
  legalForce: 'statute',
  confidence: 'verified',
  binds: ['firstPartyCreditor', 'thirdPartyCollector', 'debtBuyer', 'bank'],
  channels: ['voiceCall', 'sms', 'email'],
  effect: 'block',
  objects: { fact: 'channel', operator: 'equal', value: 'voiceCall' },
  citations: [{ instrument: 'A law made for tests', checkedOn: '2026-11' }],
  ...rule,
});

export function loaded(document: unknown): LoadedPack {
  const result = loadPack(document);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
