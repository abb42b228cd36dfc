import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instant, parseCurrency, parseId } from '@makegood/base';
import { parseZone } from '@makegood/calendar';
import { openStore, type SqliteStore } from '@makegood/store';
import { channelDirectory } from '../channels/channel-directory.ts';
import { factReader } from '../effects/read-facts.ts';
import { secretBox } from '../effects/secret-box.ts';
import { storeEffects } from '../effects/store-effects.ts';
import { embeddedHost } from '../embedded/embedded-host.ts';
import { contactGate } from '../gate/contact-gate.ts';
import { createSandbox } from './create-sandbox.ts';
import type { Desk } from './desk.ts';
import { randomId } from './random-id.ts';

const known = <Value>(value: Value | null): Value => {
  if (value === null) throw new Error('The fixture names something that does not exist');
  return value;
};

/** Monday, November 16, 2026, 8:00 in New York. */
export const MONDAY = instant(Date.UTC(2026, 10, 16, 13));

export type DeskAtWork = { readonly desk: Desk; readonly store: SqliteStore; another(name: string): Promise<Desk>; close(): Promise<void> };

/** A desk in an empty sandbox, with the real store, gate, effects and host behind it. */
export async function deskAtWork(): Promise<DeskAtWork> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'makegood-desk-'));
  const store = openStore({ file: join(dataFolder, 'makegood.db'), synchronous: 'normal' });
  const realNow = () => instant(Date.UTC(2026, 10, 23));
  const linkKey = new Uint8Array(32).fill(7);
  const gate = contactGate({ store, channels: channelDirectory(store, {}), linkKey, publicAddress: 'http://localhost:4180', realNow });
  const host = embeddedHost({ store, effects: storeEffects({ store, gate, secrets: secretBox(linkKey), realNow }), now: realNow });
  const another = async (name: string): Promise<Desk> => {
    const workspace = await createSandbox(store, {
      name,
      engine: 'embedded',
      timezone: known(parseZone('America/New_York')),
      currency: known(parseCurrency('USD')),
      startsAt: MONDAY,
      firm: { name: 'Harbor Collections', email: 'hello@harbor.example', phone: null, postalAddress: null, legalName: null },
      members: [],
      now: realNow(),
    });
    const caller = { id: known(parseId('user', 'usr_ana')), name: 'Ana', roles: ['manager'], locale: 'en' } as const;
    const readFacts = factReader(store);
    return { store, gate, host, workspace, caller, now: MONDAY, realNow: realNow(), readFacts, dataFolder, settles: true, newId: randomId };
  };
  return {
    desk: await another('One'),
    store,
    another,
    async close() {
      await host.stop();
      await store.close();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
