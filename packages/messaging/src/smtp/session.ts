import { Readable } from 'node:stream';
import { rootCertificates } from 'node:tls';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { NodemailerError } from 'nodemailer/lib/errors';
import type { ComposedMail } from './mime.ts';
import type { SmtpSettings } from './settings.ts';

export type SessionResult =
  | { readonly ended: 'taken'; readonly reply: string }
  | {
      readonly ended: 'failed';
      readonly error: NodemailerError;
      /** Whether any of the message's content had been handed over: from then on silence proves nothing. */
      readonly contentStarted: boolean;
    };

/**
 * One connection, one mail. nodemailer's own transport does not tell a connection that broke before the content from one
 * that broke after it, and that is the difference between trying again and never trying again; so the session is driven
 * here and the content is a stream that notes when the server first asks for it.
 */
export function smtpSession(mail: ComposedMail, settings: SmtpSettings): Promise<SessionResult> {
  const connection = new SMTPConnection({
    host: settings.host,
    port: settings.port,
    secure: settings.security === 'tls',
    requireTLS: settings.security === 'starttls',
    ignoreTLS: settings.security === 'none',
    tls: { minVersion: 'TLSv1.2', ...(settings.authority === undefined ? {} : { ca: [...rootCertificates, settings.authority] }) },
    name: mail.from.slice(mail.from.lastIndexOf('@') + 1),
    connectionTimeout: settings.timeouts.connect,
    greetingTimeout: settings.timeouts.connect,
    dnsTimeout: settings.timeouts.connect,
    socketTimeout: settings.timeouts.silence,
    maxResponseSize: 65_536,
  });
  return new Promise((resolve) => {
    let contentStarted = false;
    let settled = false;
    const content = new Readable({
      read() {
        contentStarted = true;
        this.push(mail.raw);
        this.push(null);
      },
    });
    const settle = (result: SessionResult): void => {
      if (settled) return;
      settled = true;
      clearTimeout(deadline);
      if (result.ended === 'failed') connection.close();
      else part(connection);
      resolve(result);
    };
    const fail = (error: NodemailerError): void => settle({ ended: 'failed', error, contentStarted });
    const deadline = setTimeout(
      () => fail(Object.assign(new Error('The server took too long'), { code: 'ETIMEDOUT' as const })),
      settings.timeouts.total,
    );
    // Stays in place after the end: a late error of a connection that is done with must not end the process.
    connection.on('error', fail);
    connection.on('end', () => fail(Object.assign(new Error('The connection ended'), { code: 'ECONNECTION' as const })));

    const send = (): void =>
      connection.send(
        {
          from: mail.from,
          to: [mail.to],
          size: mail.raw.length,
          // Asks for a report when the mail cannot be delivered; used only with servers that offer it.
          dsn: { id: mail.envelopeId, return: 'headers', notify: ['failure', 'delay'], recipient: mail.to },
        },
        content,
        (error, info) => {
          if (error) fail(error);
          else settle({ ended: 'taken', reply: info.response });
        },
      );
    connection.connect((error) => {
      if (error) fail(error);
      else if (!settings.login) send();
      else
        connection.login({ user: settings.login.user, pass: settings.login.password }, (refusal) => {
          if (refusal) fail(refusal);
          else send();
        });
    });
  });
}

/** Says goodbye, and does not wait for a server that does not answer it. */
function part(connection: SMTPConnection): void {
  connection.quit();
  setTimeout(() => connection.close(), 2_000).unref();
}
