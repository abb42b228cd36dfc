import { catalogue, joinCatalogues } from '@makegood/base/text';
import { callTexts } from '../calls/texts.ts';
import { textFieldTexts } from '../diff/text-texts.ts';
import { diffTexts } from '../diff/texts.ts';
import { fieldTexts } from '../kinds/field-texts.ts';
import { elementTexts } from '../template/element-texts.ts';
import { templateTexts } from '../template/texts.ts';
import { outlineTexts } from '../outline/texts.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { pt } from './pt.ts';

/** Everything that journeys, their lints and their templates say. */
export const journeyTexts = joinCatalogues(
  catalogue(en, es, pt),
  templateTexts,
  elementTexts,
  outlineTexts,
  callTexts,
  fieldTexts,
  diffTexts,
  textFieldTexts,
);
