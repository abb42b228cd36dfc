import { testRun } from '@makegood/engine';
import type { Area } from '../http/operation.ts';

export const journeyTestRunArea: Area<'journeyTestRun'> = {
  run: ({ signedIn, params, body }) => testRun(signedIn.desk, params.id, body),
};
