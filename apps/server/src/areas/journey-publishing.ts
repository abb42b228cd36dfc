import { concernedPeople, previewMove } from '@makegood/engine';
import type { Area } from '../http/operation.ts';

export const journeyPublishingArea: Area<'journeyPublishing'> = {
  preview: ({ signedIn, params, body }) => previewMove(signedIn.desk, params.id, body),
  people: ({ signedIn, params, body }) => concernedPeople(signedIn.desk, params.id, body),
};
