/** The e-mail channel by SMTP. Needs Node. */
export { envelopeIdOf, messageIdOf } from './mime.ts';
export { type MailSender, SMTP_TIMEOUTS, smtpFromEnvironment, type SmtpSettings } from './settings.ts';
export { smtpChannel } from './smtpChannel.ts';
