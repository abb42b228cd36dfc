import { visible } from '@makegood/journey/template';
import type { RejectionClass, SendResult } from '../channel.ts';
import type { SessionResult } from './session.ts';

/**
 * What a failed session means. A 4xx or 5xx reply says that the mail was not taken, at whatever point it comes (RFC 5321
 * §4.2.1). Without a reply the mail was certainly not taken as long as no content had left; after that nobody knows.
 */
export function classifyFailure(failure: Extract<SessionResult, { ended: 'failed' }>): SendResult {
  const { error, contentStarted } = failure;
  const reply = typeof error.response === 'string' ? error.response : '';
  const status = Number(/^([45]\d{2})(?:[ -]|$)/.exec(reply)?.[1] ?? 0);
  if (status > 0) {
    const enhanced = /^\d{3}[ -]([45]\.\d{1,3}\.\d{1,3})\b/.exec(reply)?.[1];
    const cls = status < 500 ? 'transient' : refusalClass(error.command ?? '', enhanced);
    return {
      outcome: 'rejected',
      class: cls,
      code: enhanced === undefined ? String(status) : `${status} ${enhanced}`,
      detail: brief(reply),
    };
  }
  const code = error.originalCode ?? error.code ?? 'ESMTP';
  const detail = brief(error.message);
  if (contentStarted) return { outcome: 'unknown', detail };
  const rejected = (cls: RejectionClass): SendResult => ({ outcome: 'rejected', class: cls, code, detail });
  if (error.code === 'EENVELOPE' || error.code === 'EMESSAGE') return rejected('permanent');
  if (error.code === 'EAUTH' || /certificate|altnames/i.test(error.message)) return rejected('configuration');
  return rejected('transient');
}

/** Enhanced codes that speak of the address itself: unknown mailbox or domain, moved, null MX, disabled (RFC 3463, RFC 7505). */
const ADDRESS_GONE = new Set(['5.1.1', '5.1.2', '5.1.3', '5.1.6', '5.1.10', '5.2.1']);

function refusalClass(command: string, enhanced: string | undefined): RejectionClass {
  if (enhanced !== undefined && ADDRESS_GONE.has(enhanced) && (command === 'RCPT TO' || command === 'DATA')) return 'suppress';
  // Before a recipient is named the server refuses us, not the mail; 5.7 is policy: relaying, authentication, reputation.
  if ((command !== 'RCPT TO' && command !== 'DATA') || enhanced?.startsWith('5.7.')) return 'configuration';
  return 'permanent';
}

const brief = (text: string): string => visible(text).slice(0, 300);
