import { instant, type Instant } from '@makegood/base';
import type { Effects, EffectScope, Plan } from '@makegood/journey/core';
import type { SqliteStore, Write } from '@makegood/store';
import { AT, sampleEnrolment } from '@makegood/store/samples';
import { gateOver, openPortfolio, PACKS, REMINDER } from '../gate/gate.fixture.ts';
import { secretBox, type SecretBox } from './secret-box.ts';
import { storeEffects } from './store-effects.ts';

export const PLAN: Plan = {
  schema: 1,
  semantics: 1,
  journey: 'jny_one',
  name: 'Reminders',
  start: 'start',
  steps: {},
  templates: { reminder: REMINDER },
  offRamps: [],
  packs: PACKS,
  hash: 'sha256:plan',
};

export const scopeAt = (at: Instant = AT): EffectScope => ({
  workspace: 'ws_one',
  enrolment: 'enr_one',
  account: 'acc_one',
  person: 'per_one',
  plan: PLAN,
  at,
});

export type EffectsAtWork = {
  readonly store: SqliteStore;
  readonly effects: Effects;
  readonly secrets: SecretBox;
  /** Milliseconds that were waited between tries. */
  readonly pauses: number[];
  write(...batch: Write[]): Promise<void>;
  close(): Promise<void>;
};

/** The effects over a store of their own, with one enrolment under way. */
export async function effectsAtWork(): Promise<EffectsAtWork> {
  const { store, close } = await openPortfolio();
  const secrets = secretBox(new Uint8Array(32).fill(3));
  const pauses: number[] = [];
  const pause = async (milliseconds: number): Promise<void> => void pauses.push(milliseconds);
  const effects = storeEffects({ store, gate: gateOver(store), secrets, realNow: () => instant(1_800_000_000_000), pause });
  const write = async (...batch: Write[]): Promise<void> => {
    const committed = await store.commit(batch);
    if (!committed.ok) throw new Error(`${committed.error.reason} at ${committed.error.index}`);
  };
  await write({ write: 'insert', into: 'enrolments', row: sampleEnrolment() });
  return { store, effects, secrets, pauses, write, close };
}
