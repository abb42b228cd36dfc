import {
  checkJourney,
  createJourney,
  enrolJourney,
  enrolPreview,
  journeyOverlay,
  listJourneys,
  listTemplates,
  pauseJourney,
  publishJourney,
  publishPreview,
  readJourney,
  readVersion,
  resumeJourney,
  resumePreview,
  retireJourney,
  saveDraft,
} from '@makegood/engine';
import type { Area } from '../http/operation.ts';
import { exampleJourneys } from '../product/example-files.ts';

export const journeysArea: Area<'journeys'> = {
  list: ({ signedIn, query }) => listJourneys(signedIn.desk, query),
  templates: () => Promise.resolve(listTemplates(exampleJourneys())),
  create: ({ signedIn, body }) => createJourney(signedIn.desk, exampleJourneys(), body),
  read: ({ signedIn, params }) => readJourney(signedIn.desk, params.id),
  saveDraft: ({ signedIn, params, body }) => saveDraft(signedIn.desk, params.id, body),
  check: ({ signedIn, params, body }) => checkJourney(signedIn.desk, params.id, body.document),
  publishPreview: ({ signedIn, params }) => publishPreview(signedIn.desk, params.id),
  publish: ({ signedIn, params, body }) => publishJourney(signedIn.desk, params.id, body),
  pause: ({ signedIn, params }) => pauseJourney(signedIn.desk, params.id),
  resumePreview: ({ signedIn, params }) => resumePreview(signedIn.desk, params.id),
  resume: ({ signedIn, params, body }) => resumeJourney(signedIn.desk, params.id, body.policy),
  retire: ({ signedIn, params }) => retireJourney(signedIn.desk, params.id),
  overlay: ({ signedIn, params }) => journeyOverlay(signedIn.desk, params.id),
  enrolPreview: ({ signedIn, params }) => enrolPreview(signedIn.desk, params.id),
  enrol: ({ signedIn, params }) => enrolJourney(signedIn.desk, params.id),
  version: ({ signedIn, params }) => readVersion(signedIn.desk, params.id, params.number),
};
