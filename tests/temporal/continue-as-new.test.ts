import { DAY, HOUR, plus } from '@makegood/base';
import type { JourneyEvent } from '@makegood/journey/core';
import { KeptEffects, remindTwice } from '@makegood/workflows/samples';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { referenceTrace } from './support/reference.ts';
import { BEGIN, openWorkplace, type Workplace } from './support/workplace.ts';

describe('continuing as new after every single event', () => {
  let place: Workplace;
  const effects = new KeptEffects();
  beforeAll(async () => {
    place = await openWorkplace({ plans: [remindTwice], effects, continueAfter: 1 });
  });
  afterAll(() => place.close());

  it('changes nothing in what the enrolment does', async () => {
    const enrolment = place.newEnrolment(remindTwice);
    const events: JourneyEvent[] = [
      { type: 'tick', id: 'tick:3d', at: plus(BEGIN, 3 * DAY) },
      { type: 'pause', id: 'pause', at: plus(BEGIN, 3 * DAY + HOUR) },
      { type: 'reply', id: 'reply', at: plus(BEGIN, 3 * DAY + 2 * HOUR), channel: 'sms', intent: 'willPay' },
      { type: 'reply', id: 'reply', at: plus(BEGIN, 3 * DAY + 2 * HOUR), channel: 'sms', intent: 'willPay' },
      { type: 'resume', id: 'resume', at: plus(BEGIN, 3 * DAY + 3 * HOUR), policy: 'now' },
      { type: 'task', id: 'task', at: plus(BEGIN, 3 * DAY + 4 * HOUR), key: `${enrolment.enrolment}:5:0`, outcome: 'promised' },
    ];
    await place.host.enrol([enrolment]);
    for (const event of events) {
      await place.host.deliver(enrolment.enrolment, event);
      await place.host.settle();
    }
    expect(place.recorder.trace(enrolment.enrolment)).toEqual(await referenceTrace(remindTwice, enrolment, events, new KeptEffects()));
    const { raw } = await place.workflowOf(enrolment).describe();
    expect(raw.workflowExecutionInfo?.firstRunId).not.toBe(raw.workflowExecutionInfo?.execution?.runId);
  });

  it('loses no signal and counts none twice while runs follow each other', async () => {
    const enrolment = place.newEnrolment(remindTwice);
    await place.host.enrol([enrolment]);
    const workflow = place.workflowOf(enrolment);
    const clicks = Array.from({ length: 30 }, (_, index): JourneyEvent => ({
      type: 'clicked',
      id: `click:${index}`,
      at: plus(BEGIN, index),
      link: 'pay',
    }));
    await Promise.all([...clicks, ...clicks.slice(0, 10)].map((click) => workflow.signal('events', [click])));
    await place.host.settle();
    const state = place.recorder.checkpoint(enrolment.enrolment)?.state;
    expect(state?.seen.filter((id) => id.startsWith('click:')).sort()).toEqual(clicks.map(({ id }) => id).sort());
    const noted = place.recorder.trace(enrolment.enrolment).filter(({ type }) => type === 'noted');
    expect(noted).toHaveLength(clicks.length);
    expect(effects.asked.filter(({ key }) => key.startsWith(enrolment.enrolment))).toHaveLength(1);
  });
});
