import { DAY, HOUR, plus } from '@makegood/base';
import type { JourneyEvent } from '@makegood/journey/core';
import { KeptEffects, ordinary, remindOnce, remindTwice, remindTwiceLater } from '@makegood/workflows/samples';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { referenceTrace } from './support/reference.ts';
import { BEGIN, openWorkplace, type Workplace } from './support/workplace.ts';

const plans = [remindTwice, remindTwiceLater, remindOnce];

/** From enrolment to a promise, with a duplicate and a late payment. `enrolment` is part of the task's key. */
const story = (enrolment: string): JourneyEvent[] => [
  { type: 'tick', id: 'tick:3d', at: plus(BEGIN, 3 * DAY) },
  { type: 'clicked', id: 'click', at: plus(BEGIN, 3 * DAY + HOUR), link: 'pay' },
  { type: 'reply', id: 'reply', at: plus(BEGIN, 4 * DAY), channel: 'sms', intent: 'willPay' },
  { type: 'reply', id: 'reply', at: plus(BEGIN, 4 * DAY), channel: 'sms', intent: 'willPay' },
  { type: 'pause', id: 'pause', at: plus(BEGIN, 4 * DAY + HOUR) },
  { type: 'resume', id: 'resume', at: plus(BEGIN, 4 * DAY + 2 * HOUR), policy: 'retime' },
  { type: 'task', id: 'task', at: plus(BEGIN, 4 * DAY + 3 * HOUR), key: `${enrolment}:5:0`, outcome: 'promised' },
  { type: 'payment', id: 'payment', at: plus(BEGIN, 9 * DAY), amount: 100, currency: 'USD', paidInFull: false },
];

describe('an enrolment in a sandbox, on a Temporal server', () => {
  let place: Workplace;
  /** Enrolments whose effects take until something has happened. */
  const slow = new Map<string, Promise<void>>();
  const effects = new KeptEffects(async (command, scope) => {
    await slow.get(scope.enrolment);
    return ordinary(command, scope);
  });
  beforeAll(async () => {
    place = await openWorkplace({ plans, effects });
  });
  afterAll(() => place.close());

  it('says what the core says, from its beginning to what comes after its end', async () => {
    const enrolment = place.newEnrolment(remindTwice);
    await place.host.enrol([enrolment]);
    await place.host.enrol([enrolment]);
    for (const event of story(enrolment.enrolment)) {
      await place.host.settle();
      await place.host.deliver(enrolment.enrolment, event);
    }
    await place.host.settle();
    const trace = place.recorder.trace(enrolment.enrolment);
    expect(trace).toEqual(await referenceTrace(remindTwice, enrolment, story(enrolment.enrolment), new KeptEffects()));
    expect(trace.at(-2)).toMatchObject({ type: 'ended', detail: { outcome: 'promised' } });
    expect(trace.at(-1)).toMatchObject({ type: 'late', detail: { type: 'payment' } });
    expect(effects.asked.filter(({ key }) => key.startsWith(enrolment.enrolment))).toHaveLength(3);
  });

  it('carries events through in one go, in the order in which they happened', async () => {
    const enrolment = place.newEnrolment(remindTwice);
    await place.host.enrol([enrolment]);
    await place.host.settle();
    const events = story(enrolment.enrolment);
    const handle = place.workflowOf(enrolment);
    await handle.signal('events', [...events].reverse());
    await handle.result();
    // What comes behind the end in the same batch is seen by the same run.
    expect(place.recorder.trace(enrolment.enrolment)).toEqual(await referenceTrace(remindTwice, enrolment, events, new KeptEffects()));
  });

  it('takes back what was recorded ahead when something else happened before it', async () => {
    const enrolment = place.newEnrolment(remindOnce);
    let release = (): void => {};
    slow.set(enrolment.enrolment, new Promise((resolve) => (release = resolve)));
    await place.host.enrol([enrolment]);
    await place.workflowOf(enrolment).signal('events', [{ type: 'pause', id: 'pause', at: BEGIN }]);
    release();
    await place.host.settle();
    expect(place.recorder.checkpoint(enrolment.enrolment)?.state.status).toBe('paused');
    const types = place.recorder.trace(enrolment.enrolment).map(({ type }) => type);
    expect(types).toEqual(['enrolled', 'entered', 'left', 'entered', 'commanded', 'paused']);
    await place.host.deliver(enrolment.enrolment, { type: 'resume', id: 'resume', at: plus(BEGIN, HOUR), policy: 'now' });
    await place.host.settle();
    expect(
      place.recorder
        .trace(enrolment.enrolment)
        .slice(6)
        .map(({ type }) => type),
    ).toEqual(['resumed', 'resulted', 'left', 'entered', 'ended']);
  });

  it('moves people to another version, and nobody when that version cannot be had', async () => {
    const enrolment = place.newEnrolment(remindTwice);
    await place.host.enrol([enrolment]);
    const move = { type: 'migrate', at: plus(BEGIN, DAY), step: 'pause' } as const;
    await expect(place.host.deliver(enrolment.enrolment, { ...move, id: 'nowhere', plan: 'sha256:none' })).rejects.toThrow(
      /No plan is stored/,
    );
    const events: JourneyEvent[] = [
      // Nobody has said where people go who stand here: they stay.
      { ...move, id: 'unsaid', plan: remindOnce.hash, moves: {}, version: 2 },
      { ...move, id: 'move', plan: remindTwiceLater.hash, step: remindTwiceLater.start, moves: {}, version: 3 },
      { type: 'tick', id: 'tick:3d', at: plus(BEGIN, 3 * DAY) },
      { type: 'tick', id: 'tick:5d', at: plus(BEGIN, 5 * DAY) },
    ];
    for (const event of events) await place.host.deliver(enrolment.enrolment, event);
    await place.host.settle();
    const trace = place.recorder.trace(enrolment.enrolment);
    expect(trace).toEqual(await referenceTrace(remindTwice, enrolment, events, new KeptEffects(), plans));
    expect(trace.find(({ step, type }) => step === 'second' && type === 'entered')?.at).toBe(plus(BEGIN, 5 * DAY));
    expect(trace.filter(({ type }) => type === 'late' || type === 'migrated').map(({ type, detail }) => [type, detail])).toEqual([
      ['late', { type: 'migrate' }],
      ['migrated', { from: 'pause', to: 'pause' }],
    ]);
    expect(place.recorder.checkpoint(enrolment.enrolment)?.state.version).toBe(3);
  });

  it('ends as a journey does when somebody cancels its workflow', async () => {
    const enrolment = place.newEnrolment(remindTwice);
    await place.host.enrol([enrolment]);
    await place.host.settle();
    const handle = place.workflowOf(enrolment);
    await handle.cancel();
    expect(await handle.result()).toEqual({ outcome: 'stopped', at: BEGIN });
    expect(place.recorder.checkpoint(enrolment.enrolment)?.state).toMatchObject({ status: 'ended', outcome: 'stopped' });
  });

  it('refuses what is no event, and an enrolment that nobody knows', async () => {
    const enrolment = place.newEnrolment(remindOnce);
    const event: JourneyEvent = { type: 'retry', id: '', at: BEGIN };
    await expect(place.host.deliver(enrolment.enrolment, event)).rejects.toThrow(/Not an event/);
    await expect(place.host.deliver('enr_unknown', { ...event, id: 'x' })).rejects.toThrow(/No enrolment enr_unknown is known/);
  });
});
