import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instant, type Instant } from '@makegood/base';
import type { Template } from '@makegood/journey/template';
import type { ChannelId, OutboundMessage, SendResult } from '@makegood/messaging';
import { builtInPacks } from '@makegood/rules';
import { openStore, type SqliteStore } from '@makegood/store';
import { AT, samplePortfolio } from '@makegood/store/samples';
import { channelDirectory, type ChannelDirectory } from '../channels/channel-directory.ts';
import type { Outlet } from '../channels/outlet.ts';
import { contactGate, type ContactGate } from './contact-gate.ts';
import type { ContactRequest } from './contact-request.ts';
import type { GateFaultPoint } from './fault-point.ts';

export const REMINDER: Template = {
  id: 'reminder',
  name: 'Reminder',
  purpose: 'collection',
  content: {
    en: {
      email: {
        subject: 'About your account with {{ account.creditor }}',
        body: 'Dear {{ person.first_name }}, you owe {{ account.balance }}. Pay here: {{ link.pay }}. To stop these messages: {{ link.unsubscribe }}',
      },
      sms: { text: '{{ firm.name }}: {{ account.balance }} is due to {{ account.creditor }}. Reply STOP to end.' },
      whatsapp: { text: '{{ firm.name }}: {{ account.balance }} is due to {{ account.creditor }}. Reply STOP to end.' },
    },
  },
  elements: ['miniMiranda'],
};

export const LINK_KEY = new Uint8Array(32).fill(7);
export const PACKS = builtInPacks().map(({ pack, hash }) => ({ id: pack.id, version: String(pack.version), hash }));

export const contact = (change: Partial<ContactRequest> = {}): ContactRequest => ({
  workspace: 'ws_one',
  account: 'acc_one',
  person: 'per_one',
  key: 'enr_one:1:0',
  enrolment: 'enr_one',
  journey: 'jny_one',
  step: 'remind',
  channel: 'sms',
  template: REMINDER,
  variant: 'a',
  purpose: 'collection',
  review: null,
  packs: PACKS,
  at: AT,
  ...change,
});

/** A workspace with one debtor in Georgia, on a file of its own. */
export async function openPortfolio(): Promise<{ readonly store: SqliteStore; readonly file: string; close(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'makegood-gate-'));
  const file = join(folder, 'makegood.db');
  const store = openStore({ file, synchronous: 'normal' });
  const committed = await store.commit(samplePortfolio());
  if (!committed.ok) throw new Error(committed.error.reason);
  return {
    store,
    file,
    async close() {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A provider of the kind that takes no keys and cannot be asked: what it took is known here and nowhere else. */
export function postbox(answer: (message: OutboundMessage) => SendResult | Promise<SendResult>): {
  readonly taken: OutboundMessage[];
  outlet(id: ChannelId): Outlet;
} {
  const taken: OutboundMessage[] = [];
  return {
    taken,
    outlet: (id) => ({
      sender: { from: id === 'email' ? 'care@northern.example' : '+12125550100' },
      idempotent: false,
      channel: {
        id,
        provider: 'postbox',
        async send(message) {
          const result = await answer(message);
          if (result.outcome !== 'rejected') taken.push(message);
          return result;
        },
        lookup: () => Promise.resolve(null),
      },
    }),
  };
}

export const everyOutlet = (outlet: (id: ChannelId) => Outlet): ChannelDirectory => ({ outletFor: (_, channel) => outlet(channel) });

export const gateOver = (
  store: SqliteStore,
  change: { channels?: ChannelDirectory; realNow?: () => Instant; fault?: (point: GateFaultPoint) => void } = {},
): ContactGate =>
  contactGate({
    store,
    channels: change.channels ?? channelDirectory(store, {}),
    linkKey: LINK_KEY,
    publicAddress: null,
    realNow: change.realNow ?? (() => instant(1_000_000)),
    ...(change.fault === undefined ? {} : { fault: change.fault }),
  });
