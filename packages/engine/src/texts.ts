/** Everything that this room says, in every language. An entry of its own, because it brings none of the room's machinery along. */
import { joinCatalogues } from '@makegood/base/text';
import { accessTexts } from './access/texts.ts';
import { accountUseTexts } from './accounts/texts.ts';
import { audienceTexts } from './audience/texts.ts';
import { contactTexts } from './contacts/texts.ts';
import { draftingTexts } from './drafting/texts.ts';
import { evidenceTexts } from './evidence/texts.ts';
import { backTestTexts } from './back-tests/texts.ts';
import { commentTexts } from './comments/texts.ts';
import { gateTexts } from './gate/texts.ts';
import { importUseTexts } from './imports/texts.ts';
import { journeyUseTexts } from './journeys/texts.ts';
import { packUseTexts } from './packs/texts.ts';
import { reviewTexts } from './reviews/texts.ts';
import { standingTexts } from './standing/texts.ts';
import { taskUseTexts } from './tasks/texts.ts';
import { sandboxTexts } from './workspaces/sandbox-texts.ts';
import { testRunTexts } from './test-run/texts.ts';
import { problemTexts } from './workspaces/texts.ts';

export const engineTexts = joinCatalogues(
  problemTexts,
  gateTexts,
  journeyUseTexts,
  reviewTexts,
  commentTexts,
  accountUseTexts,
  standingTexts,
  contactTexts,
  audienceTexts,
  draftingTexts,
  testRunTexts,
  importUseTexts,
  taskUseTexts,
  packUseTexts,
  backTestTexts,
  sandboxTexts,
  evidenceTexts,
  accessTexts,
);
