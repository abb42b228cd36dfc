import { z } from 'zod';
import { enrolmentSchema } from './accounts.ts';
import { endpoint } from './endpoint.ts';
import { resumePolicySchema } from './journey-running.ts';
import { idParams } from './values.ts';

const enrolment = idParams('enrolment');

/** One account's run through a journey, taken by hand. */
export const enrolmentEndpoints = {
  pause: endpoint({
    method: 'post',
    path: '/enrolments/{id}/pause',
    needs: 'accounts.run',
    summary: 'Hold this account where it is',
    params: enrolment,
    answer: enrolmentSchema,
  }),
  resume: endpoint({
    method: 'post',
    path: '/enrolments/{id}/resume',
    needs: 'accounts.run',
    summary: 'Let it go on',
    params: enrolment,
    body: z.object({ policy: resumePolicySchema }),
    answer: enrolmentSchema,
  }),
  skip: endpoint({
    method: 'post',
    path: '/enrolments/{id}/skip',
    needs: 'accounts.run',
    summary: 'Leave the step it is at by its usual branch',
    params: enrolment,
    answer: enrolmentSchema,
  }),
  retry: endpoint({
    method: 'post',
    path: '/enrolments/{id}/retry',
    needs: 'engine.mend',
    summary: 'Try the step again where it got stuck',
    params: enrolment,
    answer: enrolmentSchema,
  }),
} as const;
