import { catalogue, joinCatalogues } from '@makegood/base/text';
import { templateTexts } from '../template/texts.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { pt } from './pt.ts';

/** Everything that journeys, their lints and their templates say. */
export const journeyTexts = joinCatalogues(catalogue(en, es, pt), templateTexts);
