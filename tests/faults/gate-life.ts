/** One life of an embedded host with the real gate on a database: from wherever the last one ended, to the end of the journey. */
import { appendFileSync } from 'node:fs';
import { contentHash } from '@makegood/base/hash';
import { DAY, instant, plus, type Instant, type JourneyId } from '@makegood/base';
import type { HostKind, NewEnrolment } from '@makegood/engine/host';
import type { Effects, Plan } from '@makegood/journey/core';
import type { Template } from '@makegood/journey/template';
import { builtInPacks } from '@makegood/rules';
import { openStore, type Store } from '@makegood/store';
import { samplePortfolio, sampleId } from '@makegood/store/samples';
// By file, not by package: the kill test starts this some twenty times, and every start counts.
import { channelDirectory } from '../../packages/engine/src/channels/channel-directory.ts';
import type { Outlet } from '../../packages/engine/src/channels/outlet.ts';
import { storeEffects } from '../../packages/engine/src/effects/store-effects.ts';
import { secretBox } from '../../packages/engine/src/effects/secret-box.ts';
import { embeddedHost } from '../../packages/engine/src/embedded/embedded-host.ts';
import type { FaultPoint } from '../../packages/engine/src/embedded/process-enrolment.ts';
import { enrolAccounts } from '../../packages/engine/src/enrolments/enrol.ts';
import { contactGate } from '../../packages/engine/src/gate/contact-gate.ts';
import type { GateFaultPoint } from '../../packages/engine/src/gate/fault-point.ts';
import { stepClock } from '../../packages/engine/src/sandbox/step-clock.ts';

/** `phone`: knows for certain what it took, and takes each key once. `letterbox`: takes anything and cannot be asked. */
export type Provider = 'phone' | 'letterbox';
export type Life = {
  readonly provider: Provider;
  /** By the real clock: a later life knows that the claims of an earlier one have run out. */
  readonly realNow: number;
  readonly fault: (point: FaultPoint | GateFaultPoint) => void;
};

export const WORKSPACE = sampleId('workspace', 'ws_one');
/** Ten at night in Georgia, where the debtor lives. */
export const BEGIN = instant(Date.UTC(2026, 10, 11, 3));
export const END = plus(BEGIN, 2 * DAY);
const JOURNEY = sampleId('journey', 'jny_one');

export async function live(file: string, { fault, ...life }: Life): Promise<void> {
  const store = openStore({ file, synchronous: 'normal' });
  await furnish(store, { engine: 'embedded', at: BEGIN, journey: JOURNEY });
  const now = (): Instant => instant(life.realNow);
  const host = embeddedHost({
    store,
    effects: effectsOf(store, file, { ...life, fault }),
    now,
    fault,
    onError(_, error) {
      throw error;
    },
  });
  await enter(store, { at: BEGIN, journey: JOURNEY });
  await stepClock({ store, host, workspace: WORKSPACE, triggers: { store, readFacts: async () => ({}) } }, { type: 'until', at: END });
  await store.close();
}

/** The journey's id tells runs on one Temporal server apart. */
export type Beginning = { readonly at: Instant; readonly journey: JourneyId };

/** A sandbox with one debtor, whose clock stands there, unless it is there already. */
export async function furnish(store: Store, { engine, at, journey }: Beginning & { readonly engine: HostKind }): Promise<void> {
  if (await store.workspaces.get(WORKSPACE)) return;
  const plan = planWithOneMessage(journey);
  await store.commit([
    ...samplePortfolio(),
    { write: 'update', in: 'workspaces', key: { id: WORKSPACE }, set: { engine, clockAt: at, triggersCheckedAt: at } },
    { write: 'insert', into: 'plans', row: { hash: plan.hash, plan, createdAt: at } },
  ]);
}

/** Enters the debtor's account, unless it is in the journey already. */
export async function enter(store: Store, { at, journey }: Beginning): Promise<readonly NewEnrolment[]> {
  const workspace = await store.workspaces.get(WORKSPACE);
  if (!workspace) throw new Error('workspace');
  if (await store.enrolments.latest(WORKSPACE, journey, 'acc_one')) return [];
  const of = { workspace, journey, version: 1, plan: planWithOneMessage(journey).hash, at };
  return enrolAccounts(store, of, [{ account: sampleId('account', 'acc_one'), person: sampleId('person', 'per_one') }]);
}

/** What the product does in the world, with the real gate. */
export function effectsOf(store: Store, file: string, { provider, realNow, fault }: Life): Effects {
  const now = (): Instant => instant(realNow);
  const gate = contactGate({
    store,
    channels: provider === 'phone' ? channelDirectory(store, {}) : { outletFor: () => letterbox(file) },
    linkKey: new Uint8Array(32).fill(7),
    publicAddress: 'https://pay.example',
    realNow: now,
    fault,
  });
  return storeEffects({ store, gate, secrets: secretBox(new Uint8Array(32)), realNow: now });
}

/** What it took is a line in a file, which outlives the process as a real provider would. */
const letterbox = (file: string): Outlet => ({
  sender: { from: '+12125550100' },
  idempotent: false,
  channel: {
    id: 'sms',
    provider: 'letterbox',
    send(message) {
      appendFileSync(`${file}.taken`, `${message.key}\n`);
      return Promise.resolve({ outcome: 'accepted', providerId: message.key });
    },
    lookup: () => Promise.resolve(null),
  },
});

const TEMPLATE: Template = {
  id: 'reminder',
  name: 'Reminder',
  purpose: 'collection',
  content: { en: { sms: { text: '{{ firm.name }}: {{ account.balance }} is due to {{ account.creditor }}. Reply STOP to end.' } } },
  elements: ['miniMiranda'],
};

/** A message that is put off until the lawful morning, and the end. */
function planWithOneMessage(journey: JourneyId): Plan {
  const content: Omit<Plan, 'hash'> = {
    schema: 1,
    semantics: 1,
    journey,
    name: 'One message',
    start: 'start',
    steps: {
      start: {
        id: 'start',
        kind: 'trigger',
        name: 'Start',
        config: { on: { type: 'manual' }, reentry: { policy: 'once' } },
        next: { next: 'remind' },
      },
      remind: {
        id: 'remind',
        kind: 'message',
        name: 'Remind',
        config: {
          channels: ['sms'],
          variants: [{ id: 'a', name: 'A', template: 'reminder', weight: 100 }],
          purpose: 'collection',
          giveUpAfter: { amount: 3, unit: 'days' },
          waitFor: { type: 'accepted' },
        },
        next: { delivered: 'end', failed: 'end', blocked: 'end' },
      },
      end: { id: 'end', kind: 'exit', name: 'End', config: { outcome: 'exhausted' }, next: {} },
    },
    templates: { reminder: TEMPLATE },
    offRamps: [],
    packs: builtInPacks().map(({ pack, hash }) => ({ id: pack.id, version: String(pack.version), hash })),
  };
  return { ...content, hash: contentHash(content) };
}
