import { setTimeout as pause } from 'node:timers/promises';
import { DAY, HOUR, instant, plus } from '@makegood/base';
import type { NewEnrolment } from '@makegood/engine/host';
import type { JourneyEvent, Plan } from '@makegood/journey/core';
import type { WorkflowHandle } from '@temporalio/client';
import { MemoryRecorder, TemporalHost, type TemporalSettings } from '../src/index.ts';
import { KeptEffects, remindOnce, remindTwice, remindTwiceLater, waitForWeekday } from '../src/samples/index.ts';

export const BEGIN = instant(Date.UTC(2026, 0, 15, 9));

/** A store in which somebody can exchange the content of plans. */
export class Store extends MemoryRecorder {
  isTampered = false;
  override async plan(workspace: string, hash: string): Promise<Plan | null> {
    const plan = await super.plan(workspace, hash);
    return plan && this.isTampered ? { ...plan, start: 'elsewhere' } : plan;
  }
}

/** What happens to one enrolment while its history is recorded. */
export type Scene = {
  readonly plan: Plan;
  readonly clock?: 'real' | 'virtual';
  readonly continueAfter?: number;
  readonly answer?: ConstructorParameters<typeof KeptEffects>[0];
  play(stage: Stage): Promise<void>;
};

export type Stage = {
  readonly host: TemporalHost;
  readonly settings: TemporalSettings;
  readonly store: Store;
  readonly enrolment: NewEnrolment;
  readonly handle: WorkflowHandle;
  /** Delivers and waits until all is done. */
  send(event: JourneyEvent): Promise<void>;
};

const tick: JourneyEvent = { type: 'tick', id: 'tick:3d', at: plus(BEGIN, 3 * DAY) };
const payment: JourneyEvent = { type: 'payment', id: 'payment', at: plus(BEGIN, 4 * DAY), amount: 100, currency: 'USD', paidInFull: false };

export const scenes: Readonly<Record<string, Scene>> = {
  'sandbox-to-promise': {
    plan: remindTwice,
    async play({ send, enrolment }) {
      await send(tick);
      await send({ type: 'pause', id: 'pause', at: plus(BEGIN, 3 * DAY + HOUR) });
      await send({ type: 'reply', id: 'reply', at: plus(BEGIN, 3 * DAY + 2 * HOUR), channel: 'sms', intent: 'willPay' });
      await send({ type: 'resume', id: 'resume', at: plus(BEGIN, 3 * DAY + 3 * HOUR), policy: 'now' });
      await send({ type: 'task', id: 'task', at: plus(BEGIN, 3 * DAY + 4 * HOUR), key: `${enrolment.enrolment}:5:0`, outcome: 'promised' });
    },
  },
  'signalled-in-one-batch': {
    plan: remindTwice,
    async play({ handle }) {
      await handle.signal('events', [payment, tick, { type: 'cancel', id: 'cancel', at: plus(BEGIN, 5 * DAY), reason: 'asked' }]);
      await handle.result();
    },
  },
  'live-timer': {
    plan: waitForWeekday,
    clock: 'real',
    async play({ handle }) {
      await handle.result();
    },
  },
  'live-timer-meets-signal': {
    plan: waitForWeekday,
    clock: 'real',
    async play({ host, store, enrolment, handle }) {
      const dueAt = store.checkpoint(enrolment.enrolment)?.state.waiting?.dueAt ?? instant(Date.now());
      await host.stop();
      await pause(dueAt - Date.now() + 300);
      await handle.signal('events', [{ type: 'payment', id: 'paid', at: plus(dueAt, 200), amount: 5, currency: 'USD', paidInFull: true }]);
      await host.start();
      await handle.result();
    },
  },
  'continued-after-every-event': {
    plan: remindTwice,
    continueAfter: 1,
    async play({ send }) {
      await send(tick);
      await send({ type: 'tick', id: 'tick:5d', at: plus(BEGIN, 5 * DAY) });
    },
  },
  'moved-to-another-version': {
    plan: remindTwice,
    async play({ send }) {
      await send({ type: 'migrate', id: 'move', at: plus(BEGIN, DAY), plan: remindTwiceLater.hash, step: 'pause' });
      await send({ type: 'tick', id: 'tick:5d', at: plus(BEGIN, 5 * DAY) });
    },
  },
  'stuck-and-retried': {
    plan: remindOnce,
    answer: (command) =>
      command.key.includes(':2:')
        ? { type: 'failure', reason: 'template' }
        : { type: 'contact', outcome: 'accepted', attempt: 'att_1', decision: 'dec_1' },
    async play({ send }) {
      await send({ type: 'retry', id: 'retry', at: plus(BEGIN, HOUR) });
    },
  },
  'cancelled-from-outside': {
    plan: remindTwice,
    async play({ handle }) {
      await handle.cancel();
      await handle.result();
    },
  },
  'taken-up-after-its-workflow-was-lost': {
    plan: remindTwice,
    async play({ handle, send }) {
      await handle.terminate();
      await send(tick);
    },
  },
  'plan-put-right': {
    plan: remindTwice,
    async play({ host, settings, store, enrolment, handle, send }) {
      await handle.terminate();
      await host.stop();
      store.isTampered = true;
      const worker = new TemporalHost({ settings, effects: new KeptEffects(), recorder: store });
      await worker.start();
      const client = new TemporalHost({ settings, effects: new KeptEffects(), recorder: store, worker: false });
      await client.start();
      await client.deliver(enrolment.enrolment, { type: 'clicked', id: 'click', at: plus(BEGIN, HOUR), link: 'pay' });
      await client.settle().catch(() => undefined);
      store.isTampered = false;
      await client.deliver(enrolment.enrolment, { type: 'clicked', id: 'again', at: plus(BEGIN, 2 * HOUR), link: 'pay' });
      await client.settle();
      await client.stop();
      await worker.stop();
      await host.start();
      await send(payment);
    },
  },
};
