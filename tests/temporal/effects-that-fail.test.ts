import { DAY, HOUR, plus } from '@makegood/base';
import type { EffectResult, JourneyEvent } from '@makegood/journey/core';
import { MemoryRecorder } from '@makegood/workflows';
import { KeptEffects, ordinary, remindOnce } from '@makegood/workflows/samples';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { referenceTrace } from './support/reference.ts';
import { storedTextOf } from './support/stored-text.ts';
import { BEGIN, openWorkplace, type Workplace } from './support/workplace.ts';

/** What the next effects and writes do instead of what they should. */
const trouble = { effects: [] as Error[], writes: [] as Error[], always: null as Error | null, refuse: false };

class TroubledRecorder extends MemoryRecorder {
  override async record(...given: Parameters<MemoryRecorder['record']>): Promise<void> {
    const error = trouble.writes.shift();
    if (error) throw error;
    return await super.record(...given);
  }
}

describe('effects and a store that fail', () => {
  let place: Workplace;
  const effects = new KeptEffects((command, scope): EffectResult => {
    if (trouble.refuse) return { type: 'failure', reason: 'template' };
    const error = trouble.always ?? trouble.effects.shift();
    if (error) throw error;
    return ordinary(command, scope);
  });
  beforeAll(async () => {
    place = await openWorkplace({ plans: [remindOnce], effects, recorder: new TroubledRecorder(), giveUpAfter: { virtual: 1_500 } });
  });
  afterAll(() => place.close());

  const reference = (enrolment: ReturnType<Workplace['newEnrolment']>, events: readonly JourneyEvent[] = []) =>
    referenceTrace(remindOnce, enrolment, events, new KeptEffects());

  it('are tried again when they may work the next time, and nobody notices', async () => {
    trouble.effects = [new Error('connection reset')];
    trouble.writes = Array.from({ length: 4 }, () => new Error('database is locked'));
    const enrolment = place.newEnrolment(remindOnce);
    await place.host.enrol([enrolment]);
    await place.host.settle();
    expect(place.recorder.trace(enrolment.enrolment)).toEqual(await reference(enrolment));
  });

  it('leave the enrolment stuck for a person when they refuse, and a retry goes on', async () => {
    trouble.refuse = true;
    const enrolment = place.newEnrolment(remindOnce);
    await place.host.enrol([enrolment]);
    await place.host.settle();
    expect(place.recorder.checkpoint(enrolment.enrolment)?.state).toMatchObject({ status: 'stuck', stuckReason: 'template' });
    trouble.refuse = false;
    await place.host.deliver(enrolment.enrolment, { type: 'retry', id: 'retry', at: plus(BEGIN, HOUR) });
    await place.host.settle();
    expect(place.recorder.checkpoint(enrolment.enrolment)?.state).toMatchObject({ status: 'ended', outcome: 'exhausted' });
  });

  it('leave it stuck when they go on failing for too long, and nothing of what they said is kept on the server', async () => {
    trouble.always = new Error('no route to lola@example.com');
    const enrolment = place.newEnrolment(remindOnce);
    await place.host.enrol([enrolment]);
    await place.host.settle();
    trouble.always = null;
    expect(place.recorder.checkpoint(enrolment.enrolment)?.state).toMatchObject({ status: 'stuck', stuckReason: 'unavailable' });
    const stored = await storedTextOf(place.workflowOf(enrolment));
    expect(stored).toContain(enrolment.account);
    expect(stored).not.toContain('lola@example.com');
  });

  it('do not make an enrolment lose what came meanwhile', async () => {
    trouble.effects = [new Error('timeout'), new Error('timeout')];
    const enrolment = place.newEnrolment(remindOnce);
    const payment: JourneyEvent = { type: 'payment', id: 'pay', at: plus(BEGIN, DAY), amount: 5, currency: 'USD', paidInFull: false };
    await place.host.enrol([enrolment]);
    await place.host.deliver(enrolment.enrolment, payment);
    await place.host.settle();
    expect(place.recorder.trace(enrolment.enrolment)).toEqual(await reference(enrolment, [payment]));
  });
});
