import { callableJourneys, readCallable } from '@makegood/engine';
import type { Area } from '../http/operation.ts';

export const journeyCallsArea: Area<'journeyCalls'> = {
  list: ({ signedIn, params }) => callableJourneys(signedIn.desk, params.id),
  callee: ({ signedIn, params }) => readCallable(signedIn.desk, params.id, params.number),
};
