import { condition, defineSignal, proxyActivities, proxyLocalActivities, setHandler } from '@temporalio/workflow';
import type { JourneyEvent } from '@makegood/journey/core';
import type { ByHandActivities, ByHandArguments } from './activities.ts';

/**
 * The journey `remindTwiceLive` as an engineer writes it straight into Temporal, without an interpreter between: what
 * the interpreted one is measured against. It does the same for the house: each contact by its key through the same
 * effects, progress and outcome in the same store.
 */
const { send } = proxyActivities<ByHandActivities>({ startToCloseTimeout: '1h', heartbeatTimeout: '30s' });
const { finish } = proxyLocalActivities<ByHandActivities>({ startToCloseTimeout: '30s' });
const events = defineSignal<[readonly JourneyEvent[]]>('events');

export async function remindTwiceByHand(given: ByHandArguments): Promise<{ outcome: string }> {
  let paid = false;
  let replied = false;
  setHandler(events, (batch) => {
    for (const event of batch) {
      if (event.type === 'payment' && event.paidInFull) paid = true;
      if (event.type === 'reply') replied = true;
    }
  });
  const end = async (outcome: string) => {
    await finish(given, outcome);
    return { outcome };
  };

  await send(given, { sequence: 1, step: 'first', waitMilliseconds: given.pause });
  if (await condition(() => paid, given.pause)) return await end('cured');
  await send(given, { sequence: 2, step: 'second', waitMilliseconds: given.pause });
  await condition(() => paid || replied, given.pause);
  return await end(paid ? 'cured' : replied ? 'promised' : 'exhausted');
}
