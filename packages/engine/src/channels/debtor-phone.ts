import type { Channel, ChannelId, SendResult } from '@makegood/messaging';
import type { Store } from '@makegood/store';

/**
 * The provider of every sandbox: what is sent arrives on the built-in phone of the debtor and goes nowhere else. A
 * message has arrived once its row says when; the row was written with the reservation, so this provider knows for
 * certain what it has taken, and takes each key once.
 */
export function debtorPhone(store: Store, workspace: string, id: ChannelId): Channel {
  const accepted = (key: string): SendResult => ({ outcome: 'accepted', providerId: `phone:${key}` });
  return {
    id,
    provider: 'phone',
    async send({ key, to }) {
      const message = await store.ledger.message(workspace, key);
      if (message === null || message.channel !== id || message.address !== to)
        return {
          outcome: 'rejected',
          class: 'permanent',
          code: 'noSuchMessage',
          detail: 'The message is not the one that was written down',
        };
      if (message.arrivedAt !== null) return accepted(key);
      const committed = await store.commit([
        { write: 'update', in: 'messages', key: { key: message.key }, set: { arrivedAt: message.at }, when: { arrivedAt: null } },
      ]);
      // The only clash there can be is another send of the same key that came first.
      return committed.ok || committed.error.reason === 'changed' ? accepted(key) : { outcome: 'unknown', detail: committed.error.reason };
    },
    async lookup(key) {
      const message = await store.ledger.message(workspace, key);
      if (message?.arrivedAt != null) return accepted(key);
      return { outcome: 'rejected', class: 'transient', code: 'notArrived', detail: 'The phone has not got it' };
    },
  };
}
