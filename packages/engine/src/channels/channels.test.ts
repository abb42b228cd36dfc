import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { channelContract } from '@makegood/messaging/channel.contract';
import type { OutboundMessage } from '@makegood/messaging';
import type { SqliteStore, Workspace } from '@makegood/store';
import { AT, sampleId } from '@makegood/store/samples';
import { contact, gateOver, openPortfolio, postbox } from '../gate/gate.fixture.ts';
import { channelDirectory } from './channel-directory.ts';
import { debtorPhone } from './debtor-phone.ts';
import { liveOutletsFrom } from './live-outlets.ts';

/** The gate writes a message down before it is sent; here the test does. */
async function writeDown(store: SqliteStore, message: OutboundMessage): Promise<void> {
  await store.commit([
    {
      write: 'insertIfAbsent',
      into: 'messages',
      row: {
        key: message.key,
        workspaceId: sampleId('workspace', 'ws_one'),
        personId: sampleId('person', 'per_one'),
        channel: 'sms',
        direction: 'outbound',
        address: message.to,
        text: message.text,
        at: AT,
      },
    },
  ]);
}

channelContract(
  'The debtor phone',
  async () => {
    const { store, close } = await openPortfolio();
    const phone = debtorPhone(store, 'ws_one', 'sms');
    return {
      channel: {
        ...phone,
        async send(message) {
          await writeDown(store, { ...message, to: message.to.replace('#elsewhere', '') });
          return phone.send(message);
        },
      },
      message: (over = {}) => ({ key: 'enr_1:1:1', to: '+14045550123', from: '+12125550100', text: 'Please call us.', ...over }),
      async arrived() {
        const messages = await store.ledger.messagesOfPerson('ws_one', 'per_one');
        return messages
          .filter((message) => message.arrivedAt !== null)
          .map(({ address, text, key }) => ({ to: address, text, identity: key }));
      },
      fail: () => Promise.reject(new Error('The phone has no such fault')),
      stop: close,
    };
  },
  [],
  [{ name: 'an address that is not the one written down', over: { to: '+14045550123#elsewhere' } }],
);

describe('the way out of a workspace', () => {
  let store: SqliteStore;
  let close: () => Promise<void>;
  let sandbox: Workspace;
  beforeEach(async () => {
    ({ store, close } = await openPortfolio());
    const found = await store.workspaces.get('ws_one');
    if (!found) throw new Error('workspace');
    sandbox = found;
  });
  afterEach(() => close());

  const box = () => postbox(() => ({ outcome: 'accepted', providerId: 'real' }));

  it('of a sandbox is the debtor phone, whatever providers there are', async () => {
    const real = box();
    const channels = channelDirectory(store, {
      email: real.outlet('email'),
      sms: real.outlet('sms'),
      whatsapp: real.outlet('whatsapp'),
      voice: real.outlet('voice'),
    });
    for (const channel of ['email', 'sms', 'whatsapp'] as const)
      expect(channels.outletFor(sandbox, channel)?.channel.provider).toBe('phone');
    expect(channels.outletFor(sandbox, 'voice')).toBeNull();
    const gate = gateOver(store, { channels });
    expect(await gate.dispatch(contact({ channel: 'email' }))).toMatchObject({ outcome: 'accepted' });
    expect(await gate.dispatch(contact({ key: 'enr_one:2:0' }))).toMatchObject({ outcome: 'accepted' });
    await gate.reconcile('ws_one');
    expect(real.taken).toEqual([]);
  });

  it('of a live workspace is its provider, or there is none; never the phone', () => {
    const real = box();
    const live: Workspace = { ...sandbox, mode: 'live' };
    const channels = channelDirectory(store, { email: real.outlet('email') });
    expect(channels.outletFor(live, 'email')?.channel.provider).toBe('postbox');
    expect(channels.outletFor(live, 'sms')).toBeNull();
  });

  it('is read from the environment, and what is wrong there is named', () => {
    expect(liveOutletsFrom({})).toEqual({ ok: true, value: {} });
    const set = liveOutletsFrom({
      MAKEGOOD_SMTP_HOST: 'localhost',
      MAKEGOOD_SMTP_SECURITY: 'none',
      MAKEGOOD_SMTP_FROM: 'care@northern.example',
    });
    expect(set.ok && set.value.email?.channel.provider).toBe('smtp');
    const wrong = liveOutletsFrom({ MAKEGOOD_SMTP_HOST: 'mail.example', MAKEGOOD_SMTP_FROM: 'nobody' });
    expect(wrong.ok ? [] : wrong.error).toEqual([expect.stringContaining('MAKEGOOD_SMTP_FROM')]);
  });
});
