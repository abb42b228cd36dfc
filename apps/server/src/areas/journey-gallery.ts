import { galleryRules, listGallery } from '@makegood/engine';
import type { Area } from '../http/operation.ts';

export const journeyGalleryArea: Area<'journeyGallery'> = {
  list: ({ signedIn }) => Promise.resolve(listGallery(signedIn.desk)),
  country: ({ signedIn, params }) => galleryRules(signedIn.desk, params.country),
};
