import { joinCatalogues } from '@makegood/base/text';
import { calendarTexts } from './calendars.ts';
import { channelTexts } from './channels.ts';
import { dateTexts } from './dates.ts';
import { editingTexts } from './editing.ts';
import { findingTexts } from './findings.ts';
import { grammarTexts } from './grammar.ts';
import { issueTexts } from './issues.ts';
import { labelTexts } from './labels.ts';
import { statusTexts } from './statuses.ts';
import { wordTexts } from './words.ts';

/** Everything that this room says, in every language. */
export const rulesTexts = joinCatalogues(
  grammarTexts,
  dateTexts,
  calendarTexts,
  channelTexts,
  statusTexts,
  wordTexts,
  labelTexts,
  findingTexts,
  editingTexts,
  issueTexts,
);
