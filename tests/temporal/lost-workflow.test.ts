import { DAY, plus } from '@makegood/base';
import { enrolledEvent } from '@makegood/engine/host';
import { advance, newState, type Plan } from '@makegood/journey/core';
import { MemoryRecorder } from '@makegood/workflows';
import { KeptEffects, planOf, remindTwice } from '@makegood/workflows/samples';
import { describe, expect, it, onTestFinished } from 'vitest';
import { referenceTrace } from './support/reference.ts';
import { BEGIN, openWorkplace } from './support/workplace.ts';

/** A store in which somebody has exchanged the content of a plan, until it is put right. */
class TamperedRecorder extends MemoryRecorder {
  isTampered = true;
  override async plan(workspace: string, hash: string): Promise<Plan | null> {
    const plan = await super.plan(workspace, hash);
    return plan && this.isTampered ? { ...plan, start: 'second' } : plan;
  }
}

/** The same journey, with a name that fills a book. */
const large = planOf(
  'large',
  Object.values(remindTwice.steps).map((each) => ({ ...each, name: each.name.padEnd(8_000, '.') })),
);

const tick = { type: 'tick', id: 'tick', at: plus(BEGIN, 3 * DAY) } as const;

describe('what an enrolment needs and does not find', () => {
  it('its workflow: the next event takes it up where the store saw it last', async () => {
    const effects = new KeptEffects();
    const place = await openWorkplace({ plans: [remindTwice], effects });
    onTestFinished(() => place.close());
    const enrolment = place.newEnrolment(remindTwice);
    await place.host.enrol([enrolment]);
    await place.host.settle();
    await place.workflowOf(enrolment).terminate('the server was set up anew');
    await place.host.deliver(enrolment.enrolment, tick);
    await place.host.settle();
    const trace = place.recorder.trace(enrolment.enrolment);
    expect(trace).toEqual(await referenceTrace(remindTwice, enrolment, [tick], new KeptEffects()));
    expect(effects.asked).toHaveLength(2);
  });

  it('nothing: its sandbox was emptied, and the same account enters under the same id again', async () => {
    const place = await openWorkplace({ plans: [remindTwice] });
    const enrolment = place.newEnrolment(remindTwice);
    await place.host.enrol([enrolment]);
    await place.host.deliver(enrolment.enrolment, { type: 'cancel', id: 'reset', at: BEGIN, reason: 'emptied' });
    await place.host.settle();
    await place.close();
    const emptied = await openWorkplace({ plans: [remindTwice], settings: place.settings });
    onTestFinished(() => emptied.close());
    emptied.recorder.addEnrolment(enrolment);
    await emptied.host.enrol([enrolment]);
    await emptied.host.settle();
    expect(emptied.recorder.trace(enrolment.enrolment)).toEqual(await referenceTrace(remindTwice, enrolment, [], new KeptEffects()));
  });

  it('the answer to an effect that it had asked for: the effect is asked again, under the same key', async () => {
    const effects = new KeptEffects();
    const place = await openWorkplace({ plans: [remindTwice], effects });
    onTestFinished(() => place.close());
    const enrolment = place.newEnrolment(remindTwice);
    const begun = advance(remindTwice, newState({ ...enrolment, plan: remindTwice.hash }), enrolledEvent(enrolment));
    const { state, commands: outstanding, trace } = begun;
    await place.recorder.record({ workspace: enrolment.workspace, enrolment: enrolment.enrolment, revision: 1, state, outstanding, trace });
    await place.host.enrol([enrolment]);
    await place.host.settle();
    expect(place.recorder.trace(enrolment.enrolment)).toEqual(await referenceTrace(remindTwice, enrolment, [], new KeptEffects()));
    expect(effects.asked).toEqual([{ key: outstanding[0]?.key, at: BEGIN }]);
  });

  it('its plan: nobody is enrolled on one that is missing or not what its hash says', async () => {
    const foreign = { ...planOf('foreign', Object.values(remindTwice.steps)), hash: 'sha256:somethingElse' };
    const place = await openWorkplace({ plans: [foreign, remindTwice] });
    onTestFinished(() => place.close());
    const good = place.newEnrolment(remindTwice);
    await expect(place.host.enrol([good, place.newEnrolment(foreign)])).rejects.toThrow(/other content than its hash says/);
    await expect(place.host.enrol([place.newEnrolment({ ...foreign, hash: 'sha256:nobodys' })])).rejects.toThrow(/No plan is stored/);
    await expect(place.workflowOf(good).describe()).rejects.toThrow(/not found/i);
  });

  it('its plan, exchanged behind everybody’s back: it is stuck for a person, and goes on when the plan is put right', async () => {
    const { client, recorder } = await tamperedPlace();
    const enrolment = client.newEnrolment(remindTwice);
    await client.host.enrol([enrolment]);
    await client.host.settle();
    expect(recorder.checkpoint(enrolment.enrolment)?.state).toMatchObject({ status: 'stuck', stuckReason: 'foreignPlan' });
    recorder.isTampered = false;
    await client.host.deliver(enrolment.enrolment, { type: 'retry', id: 'retry', at: plus(BEGIN, DAY) });
    await client.host.settle();
    expect(recorder.checkpoint(enrolment.enrolment)?.state).toMatchObject({ status: 'running', step: 'pause' });
  });

  it('its plan, too large to carry along, exchanged: it says so, keeps what comes, and goes on when the plan is put right', async () => {
    const { client, recorder } = await tamperedPlace();
    const enrolment = client.newEnrolment(large);
    await client.host.enrol([enrolment]);
    const halted = { name: 'EnrolmentHalted', problem: 'foreignPlan', enrolment: enrolment.enrolment };
    await expect(client.host.settle()).rejects.toMatchObject(halted);
    recorder.isTampered = false;
    await client.host.deliver(enrolment.enrolment, tick);
    await client.host.settle();
    const trace = recorder.trace(enrolment.enrolment);
    expect(trace).toEqual(await referenceTrace(large, enrolment, [tick], new KeptEffects()));
  });
});

/** The one who hands over sees the true plans; the worker's store has been tampered with. */
async function tamperedPlace() {
  const recorder = new TamperedRecorder();
  const client = await openWorkplace({ plans: [remindTwice, large], worker: false });
  const worker = await openWorkplace({ plans: [remindTwice, large], recorder, settings: client.settings });
  onTestFinished(async () => {
    await client.close();
    await worker.close();
  });
  return { client, recorder };
}
