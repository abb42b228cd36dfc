import { message } from '@makegood/base';
import {
  emptySandbox,
  payAsDebtor,
  Problem,
  replyAsDebtor,
  requireSandbox,
  sandboxClock,
  sandboxPeople,
  sandboxPhone,
} from '@makegood/engine';
import type { Area } from '../http/operation.ts';
import { fillSandbox, SANDBOX_STARTS_AT } from '../product/example-sandbox.ts';
import type { Product } from '../product/product.ts';

export const sandboxArea = (product: Product): Area<'sandbox'> => ({
  clock: ({ signedIn }) => sandboxClock(signedIn.desk),
  step: ({ signedIn, body }) => product.steps.start(signedIn.desk, body),
  stepState: async ({ signedIn }) => ({ step: await product.steps.state(signedIn.desk) }),
  stopStep: ({ signedIn }) => product.steps.stop(signedIn.desk),
  async reset({ signedIn, body }) {
    const { desk } = signedIn;
    requireSandbox(desk);
    if (product.steps.isRunning(desk.workspace.id)) throw new Problem('conflict', message('engine.sandbox.stepping'));
    if (product.imports.isRunning(desk.workspace.id)) throw new Problem('conflict', message('engine.sandbox.importing'));
    const empty = await emptySandbox(desk, SANDBOX_STARTS_AT);
    if (body.with === 'example') await fillSandbox(product, empty);
    return sandboxClock(empty);
  },
  people: ({ signedIn, query }) => sandboxPeople(signedIn.desk, query),
  phone: ({ signedIn, params }) => sandboxPhone(signedIn.desk, params.personId),
  reply: ({ signedIn, params, body }) => replyAsDebtor(signedIn.desk, params.personId, body),
  pay: ({ signedIn, params, body }) => payAsDebtor(signedIn.desk, params.personId, body),
});
