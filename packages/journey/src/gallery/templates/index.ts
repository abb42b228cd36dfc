import type { JourneyTemplate, JourneyTemplateId } from '../journey-template.ts';
import { advanced } from './advanced.ts';
import { brokenPromise } from './broken-promise.ts';
import { early } from './early.ts';
import { invoice } from './invoice.ts';
import { medium } from './medium.ts';
import { preDue } from './pre-due.ts';
import { writtenOff } from './written-off.ts';

/** The gallery: the stages of a debt first, then what comes before and between. */
export const JOURNEY_TEMPLATES: { readonly [Id in JourneyTemplateId]: JourneyTemplate } = {
  early,
  medium,
  advanced,
  writtenOff,
  preDue,
  brokenPromise,
  invoice,
};
