import { expect, it } from 'vitest';
import { toldByOne, toldByTwo } from './told-by-two.ts';

it('the same event from two processes at the same moment counts once on the embedded host, as in the simulation', async () => {
  const told = await toldByTwo('embedded', 'embedded');
  expect(told.trace).toBe(await toldByOne());
  expect(told.trace).toContain('"branch":"moved"');
  expect(told.first).toBe(1);
});
