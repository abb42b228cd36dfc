import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { DAY, plus } from '@makegood/base';
import type { HostCondition } from '@makegood/engine/host';
import { TemporalHost, temporalSettings, TemporalUnreachable } from '@makegood/workflows';
import { KeptEffects, remindTwice } from '@makegood/workflows/samples';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { breakableLine, type BreakableLine } from './support/breakable-line.ts';
import { referenceTrace } from './support/reference.ts';
import { BEGIN, openWorkplace, type Workplace } from './support/workplace.ts';

describe('a server that goes away and comes back', () => {
  let line: BreakableLine;
  let place: Workplace;
  beforeAll(async () => {
    const settings = { ...temporalSettings(), taskQueue: `lost-${randomUUID()}` };
    line = await breakableLine(settings.address);
    const through = { ...settings, address: line.address, connection: { ...settings.connection, address: line.address } };
    place = await openWorkplace({ plans: [remindTwice], settings: through });
  });
  afterAll(async () => {
    await place.close();
    await line.close();
  });

  const until = async (condition: HostCondition) => {
    for (let tries = 0; tries < 300; tries += 1) {
      const status = await place.host.status();
      if (status.condition === condition) return status;
      await pause(100);
    }
    throw new Error(`The host's condition never became ${condition}`);
  };

  it('is told plainly, loses nothing, and needs nobody to go on', async () => {
    const enrolment = place.newEnrolment(remindTwice);
    await place.host.enrol([enrolment]);
    await place.host.settle();
    line.cut();
    const status = await until('unreachable');
    expect(status.problem).toEqual({ id: 'workflows.unreachable', values: { address: line.address } });
    const tick = { type: 'tick', id: 'tick', at: plus(BEGIN, 3 * DAY) } as const;
    await expect(place.host.deliver(enrolment.enrolment, tick)).rejects.toBeInstanceOf(TemporalUnreachable);
    line.mend();
    await until('ready');
    await place.host.deliver(enrolment.enrolment, tick);
    await place.host.settle();
    const trace = place.recorder.trace(enrolment.enrolment);
    expect(trace).toEqual(await referenceTrace(remindTwice, enrolment, [tick], new KeptEffects()));
  });

  it('may be absent when the product starts', async () => {
    line.cut();
    const host = new TemporalHost({ settings: place.settings, effects: new KeptEffects(), recorder: place.recorder });
    await host.start();
    expect((await host.status()).condition).toBe('unreachable');
    line.mend();
    for (let tries = 0; tries < 300 && (await host.status()).condition !== 'ready'; tries += 1) await pause(100);
    expect((await host.status()).condition).toBe('ready');
    await host.stop();
    expect((await host.status()).condition).toBe('stopped');
  });
});
