import { describe, expect, it } from 'vitest';
import { lookFor } from './look-for.ts';
import { runScenario } from './run-scenario.ts';
import { scenarios } from './scenarios/index.ts';

describe.each(scenarios)('$name', (scenario) => {
  it('is so in the simulation, and the same on the embedded host', async () => {
    const simulated = await runScenario(scenario, 'simulation');
    lookFor(scenario, simulated);
    const embedded = await runScenario(scenario, 'embedded');
    expect(embedded.trace).toBe(simulated.trace);
    expect(embedded.received).toEqual(simulated.received);
  });
});
