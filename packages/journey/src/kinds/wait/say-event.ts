import { message, type Message } from '@makegood/base';
import { factOf } from '../../facts/catalogue.ts';
import type { WaitEvent } from './schema.ts';

/** What ends a wait, as its branch and its face name it: an event of the firm's own by its name, an answer by what it means. */
export function sayEvent({ event, name }: WaitEvent): Message | string {
  if (event === 'custom' && name) return name;
  const meaning = event === 'reply' ? factOf('enrolment.lastIntent')?.values?.find((known) => known.value === name) : undefined;
  return meaning ? message('journey.wait.event.replyMeaning', { meaning: meaning.label }) : message(`journey.wait.event.${event}`);
}
