import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lookFor } from '../contract/look-for.ts';
import { runScenario } from '../contract/run-scenario.ts';
import { scenarios } from '../contract/scenarios/index.ts';
import { SharedHost } from './support/shared-host.ts';

/** Two of each, so that while one waits for the server another one works. */
const ordinary = [new SharedHost(), new SharedHost()];
const continuing = [new SharedHost({ continueAfter: 1 }), new SharedHost({ continueAfter: 1 })];

beforeAll(async () => {
  for (const host of [...ordinary, ...continuing]) await host.start();
});
afterAll(async () => {
  for (const host of [...ordinary, ...continuing]) await host.stop();
});

/** Every second scenario with continue-as-new after every single event: nothing may depend on where a run ends. */
const turns = scenarios.map((scenario, index) => {
  const hosts = index % 2 === 0 ? ordinary : continuing;
  return { scenario, name: scenario.name, host: hosts[(index >> 1) % hosts.length] ?? new SharedHost() };
});

describe.concurrent('on Temporal as in the simulation', () => {
  it.each(turns)('$name', async ({ scenario, host }) => {
    const simulated = await runScenario(scenario, 'simulation');
    const ran = await runScenario(scenario, 'temporal', { openHost: (world) => host.open(world) });
    expect(ran.trace).toBe(simulated.trace);
    expect(ran.received).toEqual(simulated.received);
    lookFor(scenario, ran);
  });
});
