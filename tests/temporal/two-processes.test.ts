import { storeRecorder } from '@makegood/engine';
import { hearing } from '@makegood/cli';
import { TemporalHost, temporalSettings } from '@makegood/workflows';
import { expect, it } from 'vitest';
import { toldByOne, toldByTwo } from '../contract/told-by-two.ts';
import { freshName } from '../support/temporal.ts';

it('the same event from two processes at the same moment counts once on Temporal, as in the simulation', async ({ onTestFinished }) => {
  const settings = { ...temporalSettings(), taskQueue: freshName('two-processes') };
  const told = await toldByTwo('temporal', settings.taskQueue, {
    async openHost({ store, effects }) {
      const host = new TemporalHost({ settings, effects, recorder: storeRecorder(store) });
      await host.start();
      // Its worker works on for the two processes when the run itself is over.
      onTestFinished(() => host.stop());
      return { host: hearing(store, host), close: () => Promise.resolve() };
    },
  });
  expect(told.trace).toBe(await toldByOne());
  expect(told.trace).toContain('"branch":"moved"');
  expect(told.first).toBe(1);
});
