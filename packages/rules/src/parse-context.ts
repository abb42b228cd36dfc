import type { Result } from '@makegood/base';
import { contactContextSchema, type ContactContext } from './context.ts';
import { parseWith, type Issue } from './issue.ts';

/** Reads a contact context from outside. Errors name the field and the word; nothing unknown is ever taken for an allow. */
export const parseContext = (input: unknown): Result<ContactContext, readonly Issue[]> => parseWith(contactContextSchema, input);
