import type { JourneyTemplate, JourneyTemplateId } from '../journey-template.ts';
import { advanced } from './advanced.ts';
import { brokenPromise } from './broken-promise.ts';
import { early } from './early.ts';
import { invoice } from './invoice.ts';
import { medium } from './medium.ts';
import { preDue } from './pre-due.ts';
import { writtenOff } from './written-off.ts';

/** The gallery, in the order of an account's life. */
export const JOURNEY_TEMPLATES: { readonly [Id in JourneyTemplateId]: JourneyTemplate } = {
  preDue,
  early,
  medium,
  advanced,
  writtenOff,
  brokenPromise,
  invoice,
};
