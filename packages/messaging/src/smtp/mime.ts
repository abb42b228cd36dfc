import { err, ok, type Result } from '@makegood/base';
import { contentHash } from '@makegood/base/hash';
import { isLink } from '@makegood/journey/template';
import DKIM from 'nodemailer/lib/dkim';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { OutboundMessage, SendResult } from '../channel.ts';
import { parseEmail } from '../addresses.ts';
import type { SmtpSettings } from './settings.ts';

/** A mail as bytes, with the envelope it travels in. */
export type ComposedMail = {
  readonly messageId: string;
  readonly from: string;
  readonly to: string;
  readonly envelopeId: string;
  readonly raw: Buffer;
};

/**
 * Signed headers. nodemailer's own list leaves out `List-Unsubscribe-Post`, which RFC 8058 §4 wants covered together with
 * `List-Unsubscribe`, or receivers ignore both.
 */
const SIGNED_HEADERS =
  'From:Sender:Reply-To:Subject:Date:Message-ID:To:Cc:MIME-Version:Content-Type:Content-Transfer-Encoding:List-Unsubscribe:List-Unsubscribe-Post';

/** The same key gives the same Message-ID, so that a message sent twice by mistake is shown once by most mail programs. */
export function messageIdOf(key: string, from: string): string {
  return `<${envelopeIdOf(key)}@${from.slice(from.lastIndexOf('@') + 1)}>`;
}

/** Names the message to the server (ENVID), which names it in a bounce: letters and digits only, whatever the key is made of. */
export const envelopeIdOf = (key: string): string => contentHash(key).slice('sha256:'.length, 'sha256:'.length + 40);

const refused = (cls: 'permanent' | 'configuration', code: string, detail: string): Result<never, SendResult> =>
  err({ outcome: 'rejected', class: cls, code, detail });

const oneLine = (text: string): boolean => !/[\p{Cc}\u2028\u2029]/u.test(text);

/**
 * Builds the mail, or says why it must not be sent. Every address has to be one bare addr-spec: nodemailer reads lists,
 * names and line breaks into an address and would mail whoever is in there.
 */
export async function composeMail(message: OutboundMessage, settings: SmtpSettings): Promise<Result<ComposedMail, SendResult>> {
  const to = parseEmail(message.to);
  if (!to.ok || message.to !== message.to.trim()) return refused('permanent', 'address', 'The address is not one bare mail address');
  const from = parseEmail(message.from);
  const bounceTo = message.bounceTo === undefined ? from : parseEmail(message.bounceTo);
  const replyTo = message.replyTo === undefined ? null : parseEmail(message.replyTo);
  if (!from.ok || !bounceTo.ok || (replyTo !== null && !replyTo.ok))
    return refused('configuration', 'sender', 'A sender address is not one bare mail address');
  if (message.fromName !== undefined && !oneLine(message.fromName))
    return refused('configuration', 'sender', 'The sender name is not one line');
  if (message.subject === undefined || message.subject.trim() === '' || !oneLine(message.subject))
    return refused('permanent', 'subject', 'The subject is missing or not one line');
  if (message.unsubscribeUrl !== undefined && !(isLink(message.unsubscribeUrl) && message.unsubscribeUrl.startsWith('https:')))
    return refused('configuration', 'unsubscribe', 'The address to unsubscribe is not an https address');
  const messageId = messageIdOf(message.key, from.value);
  const composed = new MailComposer({
    from: { name: message.fromName ?? '', address: from.value },
    to: { name: '', address: to.value },
    ...(replyTo?.ok ? { replyTo: { name: '', address: replyTo.value } } : {}),
    subject: message.subject,
    messageId,
    text: message.text,
    ...(message.html === undefined ? {} : { html: message.html }),
    headers: {
      ...(message.unsubscribeUrl === undefined
        ? {}
        : { 'List-Unsubscribe': `<${message.unsubscribeUrl}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
      // Asks answering machines to keep quiet, so that no loop of automatic answers starts (RFC 3834).
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const built = await composed.compile().build();
  const raw = settings.dkim ? await sign(built, settings.dkim) : built;
  if (raw === null) return refused('configuration', 'dkim', 'The DKIM key cannot sign');
  return ok({ messageId, from: bounceTo.value, to: to.value, envelopeId: envelopeIdOf(message.key), raw });
}

async function sign(raw: Buffer, dkim: NonNullable<SmtpSettings['dkim']>): Promise<Buffer | null> {
  const stream = new DKIM({
    domainName: dkim.domain,
    keySelector: dkim.selector,
    privateKey: dkim.privateKey,
    headerFieldNames: SIGNED_HEADERS,
  }).sign(raw);
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  const signed = Buffer.concat(chunks);
  // With a key that cannot sign, the signer passes the message through as it was.
  return signed.subarray(0, 15).toString('latin1').toLowerCase() === 'dkim-signature:' ? signed : null;
}
