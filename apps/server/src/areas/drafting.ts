import { countAudience, factValues, previewText, setSmsPrice, smsPrices } from '@makegood/engine';
import type { Area } from '../http/operation.ts';

export const audienceArea: Area<'audience'> = {
  count: ({ signedIn, body, request }) => countAudience(signedIn.desk, body, request.signal),
  values: ({ signedIn }) => factValues(signedIn.desk),
};

export const draftingArea: Area<'drafting'> = {
  preview: ({ signedIn, body }) => previewText(signedIn.desk, body),
  smsPrices: ({ signedIn }) => Promise.resolve(smsPrices(signedIn.desk)),
  setSmsPrice: ({ signedIn, body }) => setSmsPrice(signedIn.desk, body),
};
