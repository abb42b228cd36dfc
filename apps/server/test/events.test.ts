import { api, type WireDocument } from '@makegood/contract';
import { DEFAULT_OFF_RAMPS } from '@makegood/journey';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runProduct, type Client, type RunningProduct } from './running-product.ts';

let product: RunningProduct;
let manager: Client;
beforeAll(async () => {
  product = await runProduct();
  manager = await product.as('manager');
}, 60_000);
afterAll(() => product.stop(), 30_000);

/** Begins with one event of the firm's, and ends with another. */
const document: WireDocument = {
  schemaVersion: 1,
  name: 'Returned letters',
  description: '',
  steps: {
    enter: {
      kind: 'trigger',
      name: 'A letter came back',
      config: { on: { type: 'event', event: 'letter returned' }, reentry: { policy: 'again', after: { amount: 0, unit: 'days' } } },
      next: { next: 'wait' },
      at: { x: 0, y: 0 },
    },
    wait: {
      kind: 'wait',
      name: 'Until we have an address',
      config: {
        until: {
          type: 'events',
          events: [{ id: 'found', event: 'custom', name: 'address found' }],
          timeout: { amount: 30, unit: 'days' },
        },
      },
      next: { found: 'out', timeout: 'out' },
      at: { x: 0, y: 100 },
    },
    out: { kind: 'exit', name: 'Out', config: { outcome: 'other' }, next: {}, at: { x: 0, y: 200 } },
  },
  templates: [],
  offRamps: [...DEFAULT_OFF_RAMPS],
};

it('an event of a system brings the account in, another lets it go on, and the same one again does nothing', async () => {
  const { journey } = await manager.call(api.journeys.create, { body: { name: 'Returned letters', from: { type: 'document', document } } });
  await manager.call(api.journeys.publish, { params: { id: journey.id }, body: { revision: 1, inFlight: 'stay' } });
  const { items } = await manager.call(api.accounts.list, { query: { status: 'open', limit: 1 } });
  const [account] = items;
  if (!account) throw new Error('the example has no open account');
  const tell = (name: string, eventId: string) =>
    manager.call(api.accounts.tellEvent, { body: { account: { reference: account.reference }, name, eventId } });
  const runs = async () => {
    const { enrolments } = await manager.call(api.accounts.read, { params: { id: account.id } });
    return enrolments.filter(({ journeyName }) => journeyName === 'Returned letters').map(({ status, stepName }) => [status, stepName]);
  };

  expect(await tell('something else', 'e0')).toEqual({ repeated: false, entered: 0 });
  expect(await tell('letter returned', 'e1')).toEqual({ repeated: false, entered: 1 });
  expect(await runs()).toEqual([['running', 'Until we have an address']]);
  expect(await tell('letter returned', 'e1')).toEqual({ repeated: true, entered: 0 });
  expect(await tell('address found', 'e2')).toEqual({ repeated: false, entered: 0 });
  expect((await runs()).map(([status]) => status)).toEqual(['ended']);
  // Over by now, and may come again, but not by an event that was told before.
  expect(await tell('letter returned', 'e1')).toEqual({ repeated: true, entered: 0 });
  expect(await tell('letter returned', 'e3')).toEqual({ repeated: false, entered: 1 });

  expect(
    await manager.refused(api.accounts.tellEvent, { body: { account: { reference: 'nobody' }, name: 'letter returned', eventId: 'e4' } }),
  ).toMatchObject({ status: 404, message: { id: 'engine.account.unknown' } });
});
