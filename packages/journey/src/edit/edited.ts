import { err, message, type Message, type MessageValue, type Result } from '@makegood/base';
import type { JourneyDocument } from '../document/schema.ts';

/** The changed document, or why it cannot be changed so: one sentence for whoever asked. */
export type Edited = Result<JourneyDocument, Message>;

/** A document with what was made in it. */
export type Made<What> = Result<{ readonly document: JourneyDocument } & What, Message>;

export const refused = (why: string, values?: Readonly<Record<string, MessageValue>>) => err(message(`journey.edit.${why}`, values));
