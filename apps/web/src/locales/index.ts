import { joinCatalogues, type Catalogue } from '@makegood/base/text';
import { access } from './access.ts';
import { account } from './account.ts';
import { accounts } from './accounts.ts';
import { calls } from './calls.ts';
import { canvas } from './canvas.ts';
import { common } from './common.ts';
import { drawing } from './drawing.ts';
import { drafts } from './drafts.ts';
import { evidence } from './evidence.ts';
import { gallery } from './gallery.ts';
import { faces } from './faces.ts';
import { imports } from './imports.ts';
import { journeys } from './journeys.ts';
import { publishing } from './publishing.ts';
import { review } from './review.ts';
import { panels } from './panels.ts';
import { outline } from './outline.ts';
import { overlay } from './overlay.ts';
import { rules } from './rules.ts';
import { rulesDrawing } from './rulesDrawing.ts';
import { rulesHolidays } from './rulesHolidays.ts';
import { rulesProof } from './rulesProof.ts';
import { rulesVersions } from './rulesVersions.ts';
import { sandbox } from './sandbox.ts';
import { shell } from './shell.ts';
import { standing } from './standing.ts';
import { testRun } from './testRun.ts';
import { timeline } from './timeline.ts';
import { work } from './work.ts';
import { workspace } from './workspace.ts';
import { journeyTexts } from '@makegood/journey';

/** The app's own words, by area. */
export const areas = {
  canvas,
  calls,
  outline,
  panels,
  faces,
  drawing,
  common,
  shell,
  accounts,
  account,
  standing,
  timeline,
  journeys,
  gallery,
  drafts,
  review,
  publishing,
  imports,
  evidence,
  rules,
  rulesDrawing,
  rulesHolidays,
  rulesProof,
  rulesVersions,
  sandbox,
  work,
  workspace,
  access,
  overlay,
  testRun,
} as const;

type Areas = typeof areas;
/** Every id that the app itself may say. */
export type WebTextId = { [Area in keyof Areas]: keyof Areas[Area]['en'] }[keyof Areas] & string;

/** Everything that can be said on a screen: the app's words and those of the rooms that speak through it. */
export const allTexts: Catalogue = joinCatalogues(...Object.values(areas), journeyTexts);
