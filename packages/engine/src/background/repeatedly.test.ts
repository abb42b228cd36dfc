import { expect, it, vi } from 'vitest';
import { repeatedly } from './repeatedly.ts';

it('goes on after a turn that failed, and stops with the turn that is under way', async () => {
  const failures: unknown[] = [];
  let turns = 0;
  const repeated = repeatedly(
    1,
    async () => {
      turns += 1;
      if (turns === 1) throw new Error('once');
    },
    (error) => failures.push(error),
  );
  repeated.start();
  await vi.waitUntil(() => turns >= 3);
  await repeated.stop();
  const after = turns;
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(turns).toBe(after);
  expect(failures).toHaveLength(1);
});
