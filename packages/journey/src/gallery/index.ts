/**
 * The gallery: journeys to begin from, each a template that three answers (country, channels, tone) make whole. Pure; the
 * app draws the preview with it and the server the journey, so that both are the same.
 */
export { galleryAnswersSchema, TONES, type GalleryAnswers, type Tone } from './answers.ts';
export { GALLERY_COUNTRIES, galleryCountry, isGalleryCountry } from './countries.ts';
export { fillTemplate } from './fill-template.ts';
export { JOURNEY_TEMPLATE_IDS, type JourneyTemplate, type JourneyTemplateId } from './journey-template.ts';
export { JOURNEY_TEMPLATES } from './templates/index.ts';
export { galleryWords } from './words/index.ts';
