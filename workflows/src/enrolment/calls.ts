import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { Clock, EnrolmentActivities } from './contract.ts';

/**
 * Reads and writes of our own store: short, idempotent and needed before the workflow can go on, so they run inside the
 * workflow task and cost the server one marker each. They are tried for as long as it takes: an enrolment without its
 * store waits.
 */
export const store = proxyLocalActivities<Pick<EnrolmentActivities, 'loadPlan' | 'record'>>({
  startToCloseTimeout: '30s',
  localRetryThreshold: '20s',
  retry: { initialInterval: '100ms', backoffCoefficient: 2, maximumInterval: '1m' },
});

/**
 * Effects reach outside the house. They beat while they run, so that a dead worker's are taken over soon; a sandbox, where
 * a person waits at the screen, sooner. When to give up on one is the activity's decision, not a number of attempts here:
 * the store being away must not count against it.
 */
const effects: Readonly<Record<Clock, Pick<EnrolmentActivities, 'perform'>>> = {
  real: proxyActivities<Pick<EnrolmentActivities, 'perform'>>({
    startToCloseTimeout: '1h',
    heartbeatTimeout: '30s',
    retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '5m' },
  }),
  virtual: proxyActivities<Pick<EnrolmentActivities, 'perform'>>({
    startToCloseTimeout: '1h',
    heartbeatTimeout: '5s',
    retry: { initialInterval: '200ms', backoffCoefficient: 2, maximumInterval: '5s' },
  }),
};

export const effectsFor = (clock: Clock): Pick<EnrolmentActivities, 'perform'> => effects[clock];
