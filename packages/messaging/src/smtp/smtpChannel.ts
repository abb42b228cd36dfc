import type { Channel, OutboundMessage, SendResult } from '../channel.ts';
import { classifyFailure } from './classify.ts';
import { composeMail } from './mime.ts';
import { smtpSession } from './session.ts';
import type { SmtpSettings } from './settings.ts';

/**
 * E-mail through an SMTP server. `accepted` means that the server took the mail; whether it reached anyone is told by
 * bounces. SMTP has no way to ask for a message again, so `lookup` cannot tell.
 */
export function smtpChannel(settings: SmtpSettings): Channel {
  return {
    id: 'email',
    provider: 'smtp',
    async send(message: OutboundMessage): Promise<SendResult> {
      const mail = await composeMail(message, settings);
      if (!mail.ok) return mail.error;
      const session = await smtpSession(mail.value, settings);
      return session.ended === 'taken' ? { outcome: 'accepted', providerId: mail.value.messageId } : classifyFailure(session);
    },
    lookup: () => Promise.resolve(null),
  };
}
