import { instant, plus, type Instant } from '@makegood/base';
import { KeptEffects, ordinary, waitForWeekday } from '@makegood/workflows/samples';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setTimeout as pause } from 'node:timers/promises';
import { openWorkplace, type Workplace } from './support/workplace.ts';

const now = (): Instant => instant(Date.now());

/** The weekday's morning is always two seconds away. */
describe.each([{ continueAfter: undefined }, { continueAfter: 1 }])(
  'a live enrolment, continuing as new after $continueAfter',
  ({ continueAfter }) => {
    let place: Workplace;
    const effects = new KeptEffects(ordinary);
    beforeAll(async () => {
      place = await openWorkplace({ plans: [waitForWeekday], effects, ...(continueAfter === undefined ? {} : { continueAfter }) });
    });
    afterAll(() => place.close());

    it('wakes by itself when its time comes, across runs', async () => {
      const enrolment = place.newEnrolment(waitForWeekday, { clock: 'real', at: now() });
      await place.host.enrol([enrolment]);
      await place.host.settle();
      const dueAt = place.recorder.checkpoint(enrolment.enrolment)?.state.waiting?.dueAt ?? null;
      if (dueAt === null) throw new Error('It waits for no time');
      expect(dueAt).toBeGreaterThan(Date.now());
      await place.workflowOf(enrolment).result();
      const trace = place.recorder.trace(enrolment.enrolment);
      expect(trace.find(({ type, step }) => type === 'entered' && step === 'only')?.at).toBe(dueAt);
      expect(trace.at(-1)?.type).toBe('ended');
      expect(trace.at(-1)?.at).toBeGreaterThanOrEqual(dueAt);
      expect(trace.map(({ sequence }) => sequence)).toEqual(trace.map((_, index) => index));
    });

    it('keeps the order of what happened when nobody was there to see it: the time ran out, then the payment came', async () => {
      const enrolment = place.newEnrolment(waitForWeekday, { clock: 'real', at: now() });
      await place.host.enrol([enrolment]);
      await place.host.settle();
      const dueAt = place.recorder.checkpoint(enrolment.enrolment)?.state.waiting?.dueAt ?? null;
      if (dueAt === null) throw new Error('It waits for no time');
      await place.host.stop();
      await pause(dueAt - Date.now() + 300);
      await place
        .workflowOf(enrolment)
        .signal('events', [{ type: 'payment', id: 'paid', at: plus(dueAt, 200), amount: 5, currency: 'USD', paidInFull: true }]);
      await place.host.start();
      await place.workflowOf(enrolment).result();
      const trace = place.recorder.trace(enrolment.enrolment);
      // The wait ends at its own instant, before the payment's. The message is then asked for, and refused or sent by what the
      // gate knows by now; its answer is younger than the payment, which has ended the journey.
      expect(trace.find(({ type, step }) => type === 'left' && step === 'wait')?.at).toBe(dueAt);
      expect(trace.slice(-4).map(({ type, at }) => [type, at >= dueAt])).toEqual([
        ['commanded', true],
        ['offRamp', true],
        ['ended', true],
        ['late', true],
      ]);
      expect(trace.at(-2)).toMatchObject({ at: dueAt + 200, detail: { outcome: 'cured' } });
    });
  },
);
