import { message, type Instant, type Message } from '@makegood/base';
import { localAt, type Zone } from '@makegood/calendar';
import type { Objection } from '../decision.ts';
import { instantMessage } from './moments.ts';

/** "At most 7 calls in 7 days about one debt (this would be the 8th). Allowed from Monday, November 9, 8:00 (New York time)". */
export function objectionSentence(objection: Pick<Objection, 'sentence' | 'detail' | 'until'>, zone: Zone): Message {
  const { sentence, detail, until } = objection;
  if (until !== null) {
    const when = instantSentence(until, zone);
    return detail
      ? message('rules.objection.detail.until', { sentence, detail, until: when })
      : message('rules.objection.until', { sentence, until: when });
  }
  return detail ? message('rules.objection.detail', { sentence, detail }) : message('rules.objection', { sentence });
}

/** An instant as people in a zone say it: "Monday, November 9, 8:00 (New York time)". */
export const instantSentence = (at: Instant, zone: Zone): Message => instantMessage(localAt(at, zone), zone);
