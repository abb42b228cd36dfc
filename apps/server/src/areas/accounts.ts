import {
  accountTimeline,
  holdContact,
  liftHold,
  listAccounts,
  mayContactNow,
  pauseEnrolment,
  readAccount,
  readDecisionOf,
  resumeEnrolment,
  retryEnrolment,
  settleHold,
  skipStep,
  tellEvent,
} from '@makegood/engine';
import type { Area } from '../http/operation.ts';

export const accountsArea: Area<'accounts'> = {
  list: ({ signedIn, query }) => listAccounts(signedIn.desk, query),
  read: ({ signedIn, params }) => readAccount(signedIn.desk, params.id),
  timeline: ({ signedIn, params, query }) => accountTimeline(signedIn.desk, params.id, query),
  placeHold: ({ signedIn, params, body }) => holdContact(signedIn.desk, params.id, body),
  mayContact: ({ signedIn, params, body }) => mayContactNow(signedIn.desk, params.id, body.channel),
  tellEvent: ({ signedIn, body }) => tellEvent(signedIn.desk, body),
};

export const holdsArea: Area<'holds'> = {
  lift: ({ signedIn, params }) => liftHold(signedIn.desk, params.id),
  settle: ({ signedIn, params, body }) => settleHold(signedIn.desk, params.id, body),
};

export const decisionsArea: Area<'decisions'> = { read: ({ signedIn, params }) => readDecisionOf(signedIn.desk, params.id) };

export const enrolmentsArea: Area<'enrolments'> = {
  pause: ({ signedIn, params }) => pauseEnrolment(signedIn.desk, params.id),
  resume: ({ signedIn, params, body }) => resumeEnrolment(signedIn.desk, params.id, body.policy),
  skip: ({ signedIn, params }) => skipStep(signedIn.desk, params.id),
  retry: ({ signedIn, params }) => retryEnrolment(signedIn.desk, params.id),
};
