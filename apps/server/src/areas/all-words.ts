import { joinCatalogues, type Catalogue } from '@makegood/base/text';
import { engineTexts } from '@makegood/engine/texts';
import { journeyTexts } from '@makegood/journey';
import { messagingTexts } from '@makegood/messaging';
import { portfolioTexts } from '@makegood/portfolio';
import { rulesTexts } from '@makegood/rules';
import { storeTexts } from '@makegood/store';

/** The words of every room that speaks through the API. */
export const allWords: Catalogue = joinCatalogues(engineTexts, journeyTexts, rulesTexts, portfolioTexts, messagingTexts, storeTexts);
